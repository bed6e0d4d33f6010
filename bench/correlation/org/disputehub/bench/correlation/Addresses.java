package org.disputehub.bench.correlation;

/** Writes addresses as callers, clerks and forms do. */
final class Addresses {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final double WRONG_BUILDING = 0.006;

    private final Draw draw;
    private final Evidence evidence;
    /** One writer keeps to one way. */
    private final String building;
    private final boolean chineseNumerals;

    Addresses(Draw draw, Evidence evidence) {
        this.draw = draw;
        this.evidence = evidence;
        double kind = draw.between(0.0, 1.0);
        building = kind < 0.7 ? "号楼" : kind < 0.82 ? "栋" : kind < 0.87 ? "幢" : kind < 0.95 ? "#楼" : "号";
        chineseNumerals = draw.chance(0.08);
    }

    /** How precisely a place is given. */
    enum Precision { ROOM, UNIT, BUILDING, AREA, NONE }

    /** For the address field. */
    String write(Spot spot, Precision precision, boolean formal) {
        Area area = spot.area();
        if (precision == Precision.NONE) {
            return draw.chance(0.5) ? "" : area.county() + area.town();
        }
        String prefix = "";
        if (formal || draw.chance(0.25)) {
            prefix = draw.of("鹤壁市", "", "河南省鹤壁市") + area.county() + area.town() + (draw.chance(0.5) && !area.isVillage() ? area.villageName() : "");
        } else if (draw.chance(0.3)) {
            prefix = draw.of(area.county(), area.town());
        }
        String place = area.isVillage() ? village(spot, precision) : estate(spot, precision);
        return prefix + place;
    }

    private String village(Spot spot, Precision precision) {
        evidence.tells("area:" + spot.area().id());
        String name = spot.area().name();
        if (spot.landmark() != null) {
            evidence.tells("landmark:" + spot.landmark());
            return name + spot.landmark();
        }
        if (spot.home() != null && precision == Precision.ROOM) {
            evidence.tells("room:house " + spot.area().id() + "-" + spot.home().door());
            return name + spot.home().door() + "号";
        }
        return name + (draw.chance(0.25) ? draw.of("村东头", "村西", "村委会附近", "大街", "后街") : "");
    }

    private String estate(Spot spot, Precision precision) {
        String name = estateName(spot.area());
        if (spot.landmark() != null) {
            evidence.tells("landmark:" + spot.landmark());
            return (draw.chance(0.5) ? name : "") + spot.landmark().replace(spot.area().name(), "");
        }
        if (spot.home() == null || spot.home().building() == 0 || precision == Precision.AREA) {
            return name + (draw.chance(0.3) ? draw.of("北门", "南门", "院内", "门口") : "");
        }
        boolean nameless = draw.chance(0.035);
        if (nameless) {
            evidence.tag("address-no-estate");
        }
        return (nameless ? "" : name) + inside(spot.home(), precision);
    }

    /** Estates are called in full, or without 小区, or by the first part alone. */
    String estateName(Area area) {
        evidence.tells("area:" + area.id());
        if (draw.chance(0.05) && area.name().matches(".{4,}") && !area.name().contains("家属院")) {
            evidence.tag("address-colloquial");
            return area.name().substring(0, 2);
        }
        return area.name() + (area.name().matches(".*(小区|家属院|新村)") || !draw.chance(0.25) ? "" : "小区");
    }

    private String inside(Home home, Precision precision) {
        int number = home.building();
        if (draw.chance(WRONG_BUILDING)) {
            number = number == 1 ? 2 : number - 1;
            evidence.tag("address-wrong-building");
        } else {
            evidence.tells("building:" + home.area().id() + "-" + home.building());
        }
        boolean known = home.unit() > 0;
        if (precision == Precision.ROOM && known) {
            evidence.tells("room:" + home.unit() + "-" + home.room());
            if (draw.chance(0.08)) {
                evidence.tag("address-dashes");
                return number + "-" + home.unit() + "-" + home.room();
            }
        }
        if (chineseNumerals) {
            evidence.tag("address-chinese-numerals");
        }
        String text = numeral(number) + building;
        if (known && precision != Precision.BUILDING && !draw.chance(0.07)) {
            text += numeral(home.unit()) + "单元";
        }
        return known && precision == Precision.ROOM ? text + home.room() + draw.of("室", "室", "", "号", "户") : text;
    }

    /** A flat or house as the text of a report names it. */
    String door(Home home) {
        if (home.area().isVillage()) {
            if (draw.chance(0.6)) {
                return "";
            }
            evidence.tells("room:house " + home.area().id() + "-" + home.door());
            return home.door() + "号";
        }
        evidence.tells("room:" + home.unit() + "-" + home.room());
        return draw.chance(0.12) ? home.unit() + "单元" + home.room() : home.room() + draw.of("", "室", "", "户");
    }

    String buildingOf(Home home, boolean withUnit) {
        if (home == null || home.building() == 0) {
            return "";
        }
        evidence.tells("building:" + home.area().id() + "-" + home.building());
        return numeral(home.building()) + building + (withUnit && home.unit() > 0 ? numeral(home.unit()) + "单元" : "");
    }

    private String numeral(int number) {
        if (!chineseNumerals || number > 99) {
            return String.valueOf(number);
        }
        if (number < 10) {
            return DIGITS.substring(number, number + 1);
        }
        return (number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1)) + "十" + (number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1));
    }
}
