package org.disputehub.correlate;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.Set;

/**
 * Where it is, in parts that can be compared one by one; a part that is not known is null or empty.
 *
 * @param county,town,village division codes
 * @param names     of estate, village, market, site, as the address has them
 * @param building  号楼
 * @param unit      单元
 * @param rooms     all that are named in address and text: whose home it is, and whose the other's
 * @param street    with {@code houseNo}, of shops and firms
 * @param lng,lat   CGCS2000
 * @param accuracyM metres; 0 where not known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Spot(String county, String town, String village, Set<String> names, String building, String unit, Set<String> rooms, String street, String houseNo,
            Double lng, Double lat, double accuracyM) {

    private static final double METRES_PER_DEGREE = 111_320;

    Spot {
        names = names == null ? Set.of() : names;
        rooms = rooms == null ? Set.of() : rooms;
    }

    /** Metres between the two points less what both may be off; NaN where either has none. */
    double distanceTo(Spot other) {
        if (lng == null || other.lng == null) {
            return Double.NaN;
        }
        double x = (lng - other.lng) * Math.cos(Math.toRadians(lat)) * METRES_PER_DEGREE;
        double y = (lat - other.lat) * METRES_PER_DEGREE;
        return Math.max(0, Math.sqrt(x * x + y * y) - accuracyM - other.accuracyM);
    }
}
