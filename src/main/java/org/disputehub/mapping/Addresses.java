package org.disputehub.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of an address that tell one home from another: estate, building, unit and room. */
final class Addresses {

    private static final Pattern DIVISION_PARTS = Pattern.compile("^.*(?:社区|街道|[镇乡县市])(?=.*(?:小区|花园|家园|苑|公寓|楼|栋|幢))");
    private static final Pattern PARTS = Pattern.compile(
            "(?<estate>[\\p{IsHan}A-Za-z]{2,15}?(?:花园|家园|苑|公寓|小区))(?:小区)?[^\\d一二三四五六七八九十]{0,4}"
                    + "(?:(?<building>\\d+|[一二三四五六七八九十]+)(?:号楼|栋|幢|号院|#楼))?(?:(?<unit>\\d+|[一二三四五六七八九十]+)单元)?(?:(?<room>\\d{2,4})(?:室|户|号)?)?");

    private Addresses() {
    }

    /** {@code village|estate|3号楼|2单元|301}, parts that are not there empty; null where not even an estate is named. */
    static String normalize(String text, String village) {
        Matcher parts = PARTS.matcher(DIVISION_PARTS.matcher(text).replaceFirst(""));
        if (!parts.find()) {
            return null;
        }
        String estate = parts.group("estate");
        return (village == null ? "" : village) + "|" + (estate.length() > 4 ? estate.replaceFirst("小区$", "") : estate) + "|"
                + numbered(parts.group("building"), "号楼") + "|" + numbered(parts.group("unit"), "单元") + "|" + (parts.group("room") == null ? "" : parts.group("room"));
    }

    private static String numbered(String number, String kind) {
        Integer value = number == null ? null : ChineseNumbers.parse(number);
        return value == null ? "" : value + kind;
    }
}
