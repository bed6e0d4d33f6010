package org.disputehub.correlate;

import org.disputehub.mapping.ChineseNumbers;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads estate, building, unit, rooms, street and house number out of addresses and texts. Each is the first that is named. */
final class AddressReader {

    private static final String NUMBER = "(\\d{1,4}|[一二三四五六七八九十]{1,3}|[a-z](?![a-z]))";
    private static final Pattern DIVISIONS = Pattern.compile("^(?:.{0,8}?[省市])?(?:.{1,10}?(?:自治州|[县市]|(?<!小)区))?(?:.{1,8}?(?:街道(?:办事处)?|[镇乡]))?(?:.{1,8}?(?:社区|居委会|村委会))?");
    private static final Pattern ESTATE = Pattern.compile("([㐀-鿿]{2,10}?(?:小区|花园|家园|公寓|新村|[苑府庭湾郡城]|大厦|广场|市场|商城|工地|家属院|安置房))");
    private static final Pattern BUILDING = Pattern.compile(NUMBER + "(?:号楼|#楼|[栋幢座]|号院)");
    private static final Pattern UNIT = Pattern.compile(NUMBER + "单元");
    private static final Pattern DASHED = Pattern.compile("(?<![\\d-])(\\d{1,3})-(\\d{1,2})-(\\d{3,4})(?![\\d-])");
    private static final Pattern ROOM = Pattern.compile("(?<!\\d)(\\d{3,4})(?:室|户|房|家|住户|业主|楼上|楼下)|(?:单元|号楼|[栋幢座]|楼上|楼下|楼上的|楼下的)(\\d{3,4})(?![\\d元块万年.])");
    private static final Pattern STREET = Pattern.compile("(?:路|街|巷|大道|胡同)(\\d{1,5})号(?![楼院])");
    private static final Pattern STREET_NAME = Pattern.compile("[㐀-鿿]{2,6}$");
    private static final Pattern GROUP = Pattern.compile("(?:村|第)" + NUMBER + "(?:村民)?[组队]");

    private String estate;
    private String building;
    private String unit;
    private String street;
    private String houseNo;
    private String group;
    private final Set<String> rooms = new TreeSet<>();

    /** @param text in one form, see {@link Wording} */
    void address(String text) {
        String local = DIVISIONS.matcher(text).replaceFirst("");
        Matcher named = ESTATE.matcher(local);
        if (estate == null && named.find()) {
            estate(named.group(1));
        }
        homes(local);
    }

    /** What a narrative says of homes; estates are too easily misread there. */
    void homes(String text) {
        Matcher dashed = DASHED.matcher(text);
        if (dashed.find()) {
            building = building == null ? number(dashed.group(1)) : building;
            unit = unit == null ? number(dashed.group(2)) : unit;
            rooms.add(dashed.group(3));
        }
        building = building == null ? first(BUILDING, text) : building;
        unit = unit == null ? first(UNIT, text) : unit;
        group = group == null ? first(GROUP, text) : group;
        Matcher onStreet = STREET.matcher(text);
        if (street == null && onStreet.find()) {
            Matcher name = STREET_NAME.matcher(text.substring(Math.max(0, onStreet.start(1) - 6), onStreet.start(1)));
            street = name.find() ? name.group() : null;
            houseNo = street == null ? null : onStreet.group(1);
        }
        Matcher room = ROOM.matcher(text);
        while (room.find()) {
            rooms.add(room.group(1) != null ? room.group(1) : room.group(2));
        }
    }

    /** @param normalized {@code village|estate|building|unit|room} */
    void normalized(String normalized) {
        String[] parts = normalized.split("\\|", -1);
        if (parts.length == 5) {
            estate(parts[1]);
            building = parts[2].isEmpty() ? null : parts[2].replace("号楼", "");
            unit = parts[3].isEmpty() ? null : parts[3].replace("单元", "");
            if (!parts[4].isEmpty()) {
                rooms.add(parts[4]);
            }
        }
    }

    private void estate(String named) {
        estate = named.isEmpty() ? null : named.length() > 4 ? named.replaceFirst("小区$", "") : named;
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
        return new Spot(county, town, village, estate, building, unit, rooms, street, houseNo, group, lng, lat, accuracyM);
    }
}
