package org.disputehub.connector;

import org.disputehub.mapping.Fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with the {@code connector.yaml} of a county that its schema cannot say. */
final class BeyondCounty {

    private static final Set<String> KEYS = Set.of("id", "name", "kind", "delivery", "webhook", "pull");

    private BeyondCounty() {
    }

    static List<Fault> check(String place, YamlTree yaml) {
        List<Fault> faults = new ArrayList<>();
        String delivery = yaml.tree().path("delivery").asText("queue");
        yaml.tree().fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                faults.add(new Fault(place, yaml.line("/" + key), "/" + key + ": a county has no such key; it belongs to another kind"));
            }
        });
        if (!yaml.tree().path("id").asText().matches("county-(\\d{6}|city)")) {
            faults.add(new Fault(place, yaml.line("/id"), "/id: expected 'county-' and the county's six digits, or 'county-city' for the city centre"));
        }
        if (delivery.equals("webhook") && !yaml.tree().has("webhook")) {
            faults.add(new Fault(place, yaml.line("/delivery"), "/webhook: is missing; expected where to send, since delivery is 'webhook'"));
        }
        for (String way : List.of("webhook", "pull")) {
            if (yaml.tree().has(way) && !delivery.equals(way)) {
                faults.add(new Fault(place, yaml.line("/" + way), "/" + way + ": belongs to delivery '" + way + "', found '" + delivery + "'"));
            }
        }
        return faults;
    }
}
