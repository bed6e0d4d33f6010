package org.disputehub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.mapping.Fault;
import org.springframework.boot.convert.DurationStyle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What is wrong with the {@code connector.yaml} of a register that its schema cannot say. */
final class BeyondLookup {

    private static final Set<String> KEYS = Set.of("id", "name", "kind", "lookup");
    private static final Set<String> OF_PERSONS = Set.of("ID", "NAME_PHONE", "NAME_BIRTH", "NAME_DIVISION");
    private static final Duration LONGEST = Duration.ofMillis(450);

    private BeyondLookup() {
    }

    static List<Fault> check(String place, YamlTree yaml) {
        List<Fault> faults = new ArrayList<>();
        BiConsumer<String, String> fault = (pointer, text) -> faults.add(new Fault(place, yaml.line(pointer), pointer + ": " + text));
        yaml.tree().fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                fault.accept("/" + key, "a register has no such key; it belongs to kind source");
            }
        });
        JsonNode lookup = yaml.tree().path("lookup");
        String holds = lookup.path("holds").asText();
        only("persons", "sameDivision", holds, lookup, fault);
        only("places", "metres", holds, lookup, fault);
        only("words", "homophones", holds, lookup, fault);
        if (lookup.has("remote")) {
            remote(lookup, holds, fault);
        }
        return faults;
    }

    private static void only(String of, String key, String holds, JsonNode lookup, BiConsumer<String, String> fault) {
        if (lookup.has(key) && !holds.equals(of)) {
            fault.accept("/lookup/" + key, "belongs to a register that holds " + of);
        }
    }

    private static void remote(JsonNode lookup, String holds, BiConsumer<String, String> fault) {
        if (lookup.has("table")) {
            fault.accept("/lookup/remote", "rows come either from a table or from a remote service");
        }
        if (holds.equals("words")) {
            fault.accept("/lookup/remote", "words are looked for in each text, which a remote service cannot be sent; import them");
        }
        for (JsonNode by : lookup.at("/remote/by")) {
            if (OF_PERSONS.contains(by.asText()) != holds.equals("persons")) {
                fault.accept("/lookup/remote/by", "'" + by.asText() + "' does not go with a register that holds " + holds);
            }
        }
        if (DurationStyle.SIMPLE.parse(lookup.at("/remote/timeout").asText("400ms")).compareTo(LONGEST) > 0) {
            fault.accept("/lookup/remote/timeout", "expected at most 450ms: a report waits for it");
        }
    }
}
