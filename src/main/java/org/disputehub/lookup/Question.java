package org.disputehub.lookup;

import org.disputehub.connector.Lookup;
import org.disputehub.connector.Lookup.Remote.By;
import org.disputehub.connector.LookupConnector;
import org.disputehub.lookup.Hit.Certainty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the service of another owner is asked about one party or place.
 *
 * @param values by placeholder, empty where the report does not have it
 */
record Question(LookupConnector register, By by, String pointer, Map<String, String> values) {

    private static final int MOST = 10;

    /** For each party or place the surest that its data allow; none where they allow none. */
    static List<Question> about(Subject subject, LookupConnector register) {
        List<Question> questions = new ArrayList<>();
        List<By> by = register.lookup().remote().by();
        String division = Stream.of(subject.village, subject.town, subject.county).filter(Objects::nonNull).findFirst().orElse(null);
        if (register.lookup().holds() == Lookup.Holds.PERSONS) {
            for (Subject.Party party : subject.parties) {
                Map<String, String> values = values("idNo", party.idNo(), "name", party.written(), "phone", party.phone(), "birthDate", party.birth(), "division", division);
                by.stream().filter(one -> needs(one).stream().noneMatch(key -> values.get(key).isEmpty())).findFirst()
                        .ifPresent(one -> questions.add(new Question(register, one, party.pointer() + (one == By.ID ? "/idNo" : "/name"), values)));
            }
        } else {
            subject.parties.stream().filter(party -> party.uscc() != null && by.contains(By.CODE))
                    .forEach(party -> questions.add(new Question(register, By.CODE, party.pointer() + "/uscc", values("code", party.uscc(), "name", null, "lng", null, "lat", null))));
            Map<String, String> values = values("code", null, "name", subject.address == null ? null : subject.address.original(),
                    "lng", Double.isNaN(subject.lng) ? null : String.valueOf(subject.lng), "lat", Double.isNaN(subject.lat) ? null : String.valueOf(subject.lat));
            by.stream().filter(one -> one != By.CODE && needs(one).stream().noneMatch(key -> values.get(key).isEmpty())).findFirst()
                    .ifPresent(one -> questions.add(new Question(register, one, one == By.NAME ? "/place/raw" : "/place/point", values)));
        }
        return questions.subList(0, Math.min(MOST, questions.size()));
    }

    Certainty certainty() {
        return switch (by) {
            case ID, CODE -> Certainty.SURE;
            case NAME_PHONE, NAME_BIRTH, NAME -> Certainty.LIKELY;
            case NAME_DIVISION, DISTANCE -> Certainty.POSSIBLE;
        };
    }

    Hit hit(Answered answered) {
        Hit.Kind kind = register.lookup().holds() == Lookup.Holds.PERSONS ? Hit.Kind.KEY_PERSON : Hit.Kind.KEY_PLACE;
        return new Hit(kind, register.id(), answered.entry(), answered.category(), by.name(), pointer, -1, -1, certainty());
    }

    private static List<String> needs(By by) {
        return switch (by) {
            case ID -> List.of("idNo");
            case NAME_PHONE -> List.of("name", "phone");
            case NAME_BIRTH -> List.of("name", "birthDate");
            case NAME_DIVISION -> List.of("name", "division");
            case CODE -> List.of("code");
            case NAME -> List.of("name");
            case DISTANCE -> List.of("lng", "lat");
        };
    }

    private static Map<String, String> values(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1] == null ? "" : pairs[i + 1]);
        }
        return values;
    }

    /** Its values are people's. */
    @Override
    public String toString() {
        return "Question " + register.id() + " by " + by;
    }
}
