package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents single estates and villages at real divisions. */
final class Surveyor {

    private final Divisions divisions;
    private final List<String> firsts;
    private final List<String> kinds;
    private final List<String> compounds;
    private final Names names;
    private final Numbers numbers;
    private final Draw draw;
    private final Set<String> used = new HashSet<>();
    private int areas;

    Surveyor(Divisions divisions, JsonNode places, Names names, Numbers numbers, Draw draw) {
        this.divisions = divisions;
        this.firsts = WorldFiles.strings(places.path("estates"));
        this.kinds = WorldFiles.strings(places.path("kinds"));
        this.compounds = WorldFiles.strings(places.path("compounds"));
        this.names = names;
        this.numbers = numbers;
        this.draw = draw;
    }

    String estateName() {
        String name;
        do {
            name = draw.chance(0.06) ? draw.of(compounds) : draw.of(firsts) + (draw.chance(0.1) ? draw.of("东区", "西区", "二期") : "") + draw.of(kinds);
        } while (!used.add(name));
        return name;
    }

    Area estate(String code, String name) {
        boolean high = draw.chance(0.4);
        return area(code, name, draw.between(8, 22), draw.between(2, 4), high ? draw.between(11, 26) : 6, high ? draw.between(2, 4) : 2, List.of());
    }

    /** One of the same name and shape somewhere else. */
    Area like(Area one, String code) {
        return area(code, one.name(), one.buildings(), one.units(), one.floors(), one.doors(), List.of());
    }

    Area village(String code) {
        return area(code, divisions.village(code), 0, 0, 0, 0, List.of(names.surname(draw), names.surname(draw), names.surname(draw)));
    }

    private Area area(String code, String name, int buildings, int units, int floors, int doors, List<String> surnames) {
        double[] point = divisions.point(code, draw);
        boolean female = draw.chance(0.6);
        return new Area(++areas, code, divisions.village(code), divisions.town(code), divisions.county(code), name, buildings, units, floors, doors, point[0], point[1],
                surnames, draw.chance(0.6) ? numbers.landline() : numbers.phone(), names.surname(draw) + names.given(female, draw), numbers.phone());
    }
}
