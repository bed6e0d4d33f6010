package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.intake.Made;
import org.disputehub.mapping.Fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a record's number tells it from all others: two different records of one number would be taken for versions of one. */
final class Identities {

    private Identities() {
    }

    static List<Fault> check(ActiveConnector connector, List<Made> samples) {
        List<Fault> faults = new ArrayList<>();
        Map<String, JsonNode> byNumberAndVersion = new HashMap<>();
        for (Made one : samples) {
            if (!one.refused()) {
                String number = one.canonical().path("sourceRecordNo").asText();
                JsonNode before = byNumberAndVersion.putIfAbsent(number + "\n" + one.canonical().path("sourceVersion").asText(), one.canonical());
                if (before != null && !before.equals(one.canonical())) {
                    faults.add(new Fault("connectors/" + connector.id() + "/samples", 0, "Two different records have the number '" + number
                            + "' and no version that tells them apart, so the hub would take one for the other. State `identity` in connector.yaml, or make sourceVersion."));
                }
            }
        }
        return faults;
    }
}
