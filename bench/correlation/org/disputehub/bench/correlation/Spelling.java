package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a name comes out that was heard on the phone, copied by hand or is not told in full. */
final class Spelling {

    private static final double MISHEARD = 0.055;
    private static final double MISREAD = 0.012;
    private static final double SWAPPED = 0.006;

    private final Map<Character, List<Character>> heardAs = new HashMap<>();
    private final Map<Character, List<Character>> readAs = new HashMap<>();

    Spelling(JsonNode names) {
        fill(heardAs, WorldFiles.strings(names.path("homophones")));
        fill(readAs, WorldFiles.strings(names.path("lookalikes")));
    }

    private static void fill(Map<Character, List<Character>> confusions, List<String> groups) {
        for (String group : groups) {
            for (char from : group.toCharArray()) {
                for (char to : group.toCharArray()) {
                    if (from != to) {
                        confusions.computeIfAbsent(from, c -> new ArrayList<>()).add(to);
                    }
                }
            }
        }
    }

    /** In full, with the mistakes that clerks make. */
    String full(Person person, Draw draw, Evidence evidence) {
        evidence.tells("name:" + person.id());
        evidence.tells("surname:" + person.surname());
        String name = person.name();
        if (draw.chance(MISHEARD)) {
            return confused(name, heardAs, "name-homophone", draw, evidence);
        }
        if (draw.chance(MISREAD)) {
            return confused(name, readAs, "name-lookalike", draw, evidence);
        }
        if (draw.chance(SWAPPED) && person.given().length() == 2) {
            evidence.tag("name-swapped");
            return person.surname() + new StringBuilder(person.given()).reverse();
        }
        return name;
    }

    /** As people and clerks say it in a text: in full, or by the surname alone. */
    String spoken(Person person, Draw draw, Evidence evidence) {
        double kind = draw.between(0.0, 1.0);
        if (kind < 0.58) {
            return full(person, draw, evidence);
        }
        evidence.tells("surname:" + person.surname());
        evidence.tag("name-short");
        String surname = person.surname();
        if (kind < 0.72) {
            return surname + "某";
        }
        if (kind < 0.78) {
            return surname + "某某";
        }
        if (kind < 0.84) {
            return "姓" + surname + "的";
        }
        return kind < 0.92 ? polite(person) : draw.of("老", "小") + surname;
    }

    static String polite(Person person) {
        return person.surname() + (person.female() ? "女士" : "先生");
    }

    /** One character for another that sounds or looks like it; the surname less often than the rest. */
    private static String confused(String name, Map<Character, List<Character>> confusions, String tag, Draw draw, Evidence evidence) {
        for (int tries = 0; tries < 4; tries++) {
            int at = draw.chance(0.25) ? 0 : draw.between(1, name.length() - 1);
            List<Character> others = confusions.get(name.charAt(at));
            if (others != null) {
                evidence.tag(tag);
                return name.substring(0, at) + draw.of(others) + name.substring(at + 1);
            }
        }
        return name;
    }
}
