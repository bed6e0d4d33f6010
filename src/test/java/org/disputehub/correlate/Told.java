package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.OffsetDateTime;

/** A canonical report for tests, said in a line; all people and places are invented. */
final class Told {

    private static int next;

    private final ObjectNode canonical = JsonNodeFactory.instance.objectNode();

    private Told(String connector) {
        String number = "T" + ++next;
        canonical.put("reportId", connector + ":" + number).put("sourceRecordNo", number).put("reportedAt", "2025-06-03T21:14:07+08:00");
        canonical.putObject("category");
        canonical.putObject("place").putObject("division").put("foundBy", "NOT_FOUND");
    }

    static Told to(String connector) {
        return new Told(connector);
    }

    Told number(String number) {
        canonical.put("sourceRecordNo", number);
        return this;
    }

    Told after(int hours) {
        canonical.put("reportedAt", OffsetDateTime.parse(canonical.path("reportedAt").asText()).plusHours(hours).toString());
        return this;
    }

    Told saying(String narrative) {
        canonical.put("narrative", narrative);
        return this;
    }

    Told handled(String text) {
        canonical.putObject("handlingSoFar").put("text", text);
        return this;
    }

    Told of(String category) {
        ((ObjectNode) canonical.get("category")).put("gbt31000", category);
        return this;
    }

    Told at(String raw) {
        ((ObjectNode) canonical.get("place")).put("raw", raw);
        return this;
    }

    Told in(String village) {
        ((ObjectNode) canonical.at("/place/division")).put("county", village.substring(0, 6)).put("town", village.substring(0, 9)).put("village", village);
        return this;
    }

    Told point(double lng, double lat, double accuracyM) {
        ((ObjectNode) canonical.get("place")).putObject("point").put("lng", lng).put("lat", lat).put("accuracyM", accuracyM);
        return this;
    }

    Told by(String name, String phone) {
        return party("REPORTER", name, phone, null);
    }

    Told anonymous() {
        canonical.put("anonymous", true);
        return this;
    }

    Told against(String name) {
        return party("RESPONDENT", name, null, null);
    }

    Told party(String role, String name, String phone, String id) {
        ObjectNode party = canonical.withArray("parties").addObject().put("role", role);
        if (name != null) {
            party.put("name", name);
        }
        if (phone != null) {
            party.put("phoneE164", phone);
        }
        if (id != null) {
            party.put("idNo", id).put("idValid", true);
        }
        return this;
    }

    Told organisation(String name) {
        canonical.withArray("parties").addObject().put("role", "ORG").put("orgName", name);
        return this;
    }

    Told link(String kind, String ref) {
        canonical.withArray("links").addObject().put("kind", kind).put("ref", ref);
        return this;
    }

    String json() {
        return canonical.toString();
    }

    Profile profile() {
        return Profile.of(canonical);
    }
}
