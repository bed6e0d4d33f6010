package org.disputehub.correlate;

import org.disputehub.mapping.ChineseNumbers;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of places, building, unit, rooms, street and house number out of addresses and texts; the first that is named counts. */
final class AddressReader {

    private static final String NUMBER = "(\\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z](?![a-z]))";
    private static final Pattern DIVISIONS = Pattern.compile("^(?:[^\\d]{2,3}省)?(?:[^\\d县区镇乡]{2,3}市)?(?:[^\\d县区镇乡]{1,3}(?:县|(?<![东西南北中小院期])区)|[^\\d]{2,8}开发区)?"
            + "(?:[^\\d]{1,6}?街道(?:办事处)?|[^\\d路街巷]{1,4}?[镇乡](?!村))?(?:[^\\d]{1,6}?(?:社区|居委会))?");
    private static final Pattern STREET = Pattern.compile("([㐀-鿿]{1,5}?(?:路|街|巷|大道|胡同))(\\d{1,5})号(?![楼院])");
    private static final Pattern VILLAGE = Pattern.compile("^[㐀-鿿]{1,8}?村(?![㐀-鿿]{0,3}村)");
    private static final Pattern HOUSE = Pattern.compile("村(\\d{1,4})号(?![楼院])");
    private static final Pattern PLACE_WORDS = Pattern.compile("[㐀-鿿]{2,}?(?:小区|花园|家园|公寓|新村|家属院|苑|大厦|市场|商城|工地|广场)|[㐀-鿿]{2,}");
    private static final Pattern OWN_COUNTY = Pattern.compile("^[㐀-鿿]{1,2}[县区](?=[㐀-鿿]{3})");
    /** What every part of the city has, and so is no name: the square of an estate, a site that is known by its number. */
    private static final Pattern ANYWHERE = Pattern.compile("小区|(?:小区)?广场|大街|[前后]街|市场|"
            + "(?:棚改|安置房?|回迁|改造|施工|建筑|[一二三四五六七八九十\\d]+[号期])*(?:项目部?|工程|工地|地块|标段)");
    private static final Pattern NAME_END = Pattern.compile("\\d|" + NUMBER + "(?:号楼|#|[栋幢座]|号院)|[东西南北]门|院内|门口|附近|[,。(]");
    private static final Pattern BUILDING = Pattern.compile(NUMBER + "(?:号楼|#楼|#|[栋幢座]|号院|号(?=\\d{1,2}单元)|号(?=[一二三四五六七八九]单元))");
    private static final Pattern BUILDING_AT_END = Pattern.compile("(?<![路街巷道村\\d元])(\\d{1,2})号$");
    private static final Pattern UNIT = Pattern.compile(NUMBER + "单元");
    private static final Pattern DASHED = Pattern.compile("(?<![\\d-])(\\d{1,3})-(\\d{1,2})-(\\d{3,4})(?![\\d-])");
    /** Floor and door: a year or a sum hardly looks so. */
    private static final Pattern ROOM = Pattern.compile("(?<![\\d.a-z])((?:[1-9]|[12]\\d|3[0-3])(?:0[1-9]|1[0-2]))(?![\\d.元块万千年月米吨斤亩余多路])");

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> rooms = new TreeSet<>();
    private String building;
    private String unit;
    private String street;
    private String houseNo;
    private String somewhere;

    /** @param text in one form, see {@link Wording} */
    void address(String text) {
        String local = DIVISIONS.matcher(text).replaceFirst("");
        Matcher onStreet = STREET.matcher(local);
        if (onStreet.find()) {
            street = onStreet.group(1);
            houseNo = onStreet.group(2);
            local = local.substring(onStreet.end());
        }
        Matcher house = HOUSE.matcher(local);
        if (house.find()) {
            rooms.add(house.group(1) + "号");
        }
        names(local);
        homes(local);
        Matcher end = BUILDING_AT_END.matcher(local);
        if (building == null && end.find()) {
            building = end.group(1);
        }
    }

    /** Where the address says no more than "the site", a narrative may say which. */
    void site(String text) {
        if (names.isEmpty() && somewhere != null) {
            Matcher named = Pattern.compile("(?:^|[在到于至去,。:、])([㐀-鿿&&[^在到于至去]]{2,7}" + Pattern.quote(somewhere) + ")").matcher(text);
            if (named.find()) {
                names.add(named.group(1));
            }
        }
    }

    /** What a narrative says of homes; names of places are too easily misread there. */
    void homes(String text) {
        Matcher dashed = DASHED.matcher(text);
        if (dashed.find()) {
            building = building == null ? number(dashed.group(1)) : building;
            unit = unit == null ? number(dashed.group(2)) : unit;
            rooms.add(dashed.group(3));
        }
        building = building == null ? first(BUILDING, text) : building;
        unit = unit == null ? first(UNIT, text) : unit;
        Matcher room = ROOM.matcher(text);
        while (room.find()) {
            rooms.add(room.group(1));
        }
    }

    private void names(String local) {
        Matcher village = VILLAGE.matcher(local);
        if (village.find()) {
            names.add(village.group());
            local = local.substring(village.end());
        }
        Matcher end = NAME_END.matcher(local);
        Matcher words = PLACE_WORDS.matcher(end.find() ? local.substring(0, end.start()) : local);
        while (words.find()) {
            String name = OWN_COUNTY.matcher(words.group()).replaceFirst("").replaceFirst("(?<=..)小区$", "");
            if (ANYWHERE.matcher(name).matches()) {
                somewhere = name;
            } else {
                names.add(name);
            }
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? number(matcher.group(1)) : null;
    }

    private static String number(String text) {
        Integer value = ChineseNumbers.parse(text);
        return value == null ? text : value.toString();
    }

    Spot spot(String county, String town, String village, Double lng, Double lat, double accuracyM) {
        return new Spot(county, town, village, names, building, unit, rooms, street, houseNo, lng, lat, accuracyM);
    }
}
