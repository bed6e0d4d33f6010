package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The companies, shops, schools and hospitals of one split, founded as they are asked for. */
final class Orgs {

    private static final int ENOUGH = 10_000;

    private final JsonNode places;
    private final Numbers numbers;
    private final Draw draw;
    private final List<String> roads;
    private final Map<Area, Org> propertyCompanies = new HashMap<>();
    private final Map<String, List<Org>> institutions = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private int orgs;

    Orgs(JsonNode places, Numbers numbers, Draw draw) {
        this.places = places;
        this.numbers = numbers;
        this.draw = draw;
        this.roads = WorldFiles.strings(places.path("roads"));
    }

    /** The one that runs an estate; some run several. */
    Org property(Area estate) {
        return propertyCompanies.computeIfAbsent(estate, e -> {
            List<Org> others = propertyCompanies.isEmpty() || !draw.chance(0.5) ? List.of() : List.copyOf(propertyCompanies.values());
            return others.isEmpty() ? company("property", "有限公司", estate) : others.stream().min(java.util.Comparator.comparingInt(o -> o.id() * 31 % 17)).orElseThrow();
        });
    }

    Org builder(Area near) {
        return company("site", "有限公司", near);
    }

    Org employer(Area near) {
        return company("employer", "有限公司", near);
    }

    Org shop(Area near) {
        return company("shop", "", near);
    }

    Org store(Area near) {
        return company("store", "", near);
    }

    /** One of the county's banks, hospitals or schools: there are few, and each has many matters. */
    Org institution(String kind, Area near) {
        List<Org> known = institutions.computeIfAbsent(kind + near.countyCode(), k -> new ArrayList<>());
        if (known.size() < (kind.equals("school") ? 6 : 3)) {
            String what = draw.of(WorldFiles.strings(places.path("companies").path(kind)));
            String name = near.county().replaceFirst("鹤壁经济技术", "") + what;
            if (used.add(name)) {
                known.add(new Org(++orgs, kind.equals("bank") ? "河南" + name + "股份有限公司" : name, name, numbers.landline(), near, draw.of(roads) + draw.between(1, 400) + "号"));
            }
        }
        return draw.of(known);
    }

    private Org company(String kind, String form, Area near) {
        String first;
        String what;
        int tried = 0;
        do {
            if (++tried > ENOUGH) {
                throw new IllegalStateException("No name is left for another " + kind + " in " + near.county() + ": more of them stand in places.yaml, or another seed is taken");
            }
            first = draw.of(WorldFiles.strings(places.path("companies").path("first")));
            what = draw.of(WorldFiles.strings(places.path("companies").path(kind)));
        } while (!used.add(first + what + near.countyCode()));
        String brief = first + (form.isEmpty() ? what : what.substring(0, 2));
        return new Org(++orgs, form.isEmpty() ? brief : draw.of("鹤壁市", "河南", "鹤壁") + first + what + form, brief, draw.chance(0.7) ? numbers.landline() : numbers.phone(), near,
                draw.of(roads) + draw.between(1, 400) + "号");
    }
}
