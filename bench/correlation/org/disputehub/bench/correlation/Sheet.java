package org.disputehub.bench.correlation;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * All that a port needs to fill in its form.
 *
 * @param number  the source's own of this report
 * @param related a number of an earlier report that the source names, or null
 * @param noise   chooses mistakes and what is left out
 */
record Sheet(Account account, Told told, Addresses addresses, Evidence evidence, Draw noise, Spelling spelling, Phones phones, String number, String related) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    Matter matter() {
        return account.matter();
    }

    Area area() {
        return matter().spot().area();
    }

    static String time(LocalDateTime time) {
        return time.format(TIME);
    }

    /** The division as far as the source knows it. */
    String areaCode(double village, double town) {
        double kind = noise.between(0.0, 1.0);
        if (kind < village) {
            evidence.tells("village:" + area().village());
            return area().village();
        }
        return kind < village + town ? area().townCode() : area().countyCode();
    }

    /** The right category, one beside it, or the coarse class alone. */
    String category() {
        double kind = noise.between(0.0, 1.0);
        if (kind < 0.10) {
            evidence.tag("category-sibling");
            return noise.of(matter().type().siblings());
        }
        if (kind < 0.18) {
            evidence.tag("category-coarse");
            return matter().type().gbt().substring(0, 2);
        }
        return matter().type().gbt();
    }

    /** Where it is, in degrees, some metres off; sent from elsewhere now and then. */
    double[] point(double metres) {
        double far = noise.chance(0.06) ? 60 : 1;
        if (far > 1) {
            evidence.tag("point-elsewhere");
        }
        int building = matter().spot().home() == null ? 0 : matter().spot().home().building();
        double degrees = metres * far / 100_000;
        return new double[]{area().lng() + building % 5 * 0.0006 + noise.gaussian() * degrees, area().lat() + building / 5 * 0.0005 + noise.gaussian() * degrees};
    }

    Addresses.Precision precision(double room, double unit, double building, double area) {
        double kind = noise.between(0.0, 1.0);
        return kind < room ? Addresses.Precision.ROOM : kind < room + unit ? Addresses.Precision.UNIT : kind < room + unit + building ? Addresses.Precision.BUILDING
                : kind < room + unit + building + area ? Addresses.Precision.AREA : Addresses.Precision.NONE;
    }

    /** The address; a company's or shop's where the matter is there. */
    String address(Addresses.Precision precision, boolean formal) {
        Org org = matter().org();
        if (matter().spot().home() == null && matter().spot().landmark() == null && org != null && precision != Addresses.Precision.NONE) {
            evidence.tells("org:" + org.id());
            return (formal ? area().county() + area().town() : "") + (noise.chance(0.6) ? org.spot() : "") + org.brief();
        }
        return addresses.write(matter().spot(), precision, formal);
    }
}
