package org.disputehub.bench.correlation;

/**
 * Where a household lives.
 *
 * @param building 0 in a village
 * @param floor    0 in a village
 * @param door     of the floor from 1; in a village the number of the house
 */
record Home(Area area, int building, int unit, int floor, int door) {

    /** 301 for the first door of the third floor, 12 for the twelfth house of a village. */
    int room() {
        return floor * 100 + door;
    }

    Home above() {
        return new Home(area, building, unit, floor + 1, door);
    }

    Home nextDoor() {
        return new Home(area, building, unit, floor, area.isVillage() ? door + 2 : door % area.doors() + 1);
    }

    static Home draw(Area area, Draw draw) {
        return area.isVillage() ? new Home(area, 0, 0, 0, draw.between(1, 320))
                : new Home(area, draw.between(1, area.buildings()), draw.between(1, area.units()), draw.between(1, area.floors() - 1), draw.between(1, area.doors()));
    }
}
