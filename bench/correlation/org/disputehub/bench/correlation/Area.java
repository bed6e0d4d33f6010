package org.disputehub.bench.correlation;

import java.util.List;

/**
 * An estate in a community, or a village.
 *
 * @param village     twelve digits
 * @param villageName without what kind of committee it has
 * @param name        of the estate; of the village again where it is one
 * @param buildings   0 in a village, where houses have running numbers only
 * @param doors       flats on a floor of one unit
 * @param surnames    those of most families of a village; empty in an estate
 */
record Area(int id, String village, String villageName, String town, String county, String name, int buildings, int units, int floors, int doors,
            double lng, double lat, List<String> surnames, String officePhone, String gridWorker, String gridPhone) {

    boolean isVillage() {
        return buildings == 0;
    }

    String countyCode() {
        return village.substring(0, 6);
    }

    String townCode() {
        return village.substring(0, 9);
    }
}
