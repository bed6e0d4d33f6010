package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Set;

/** By what the same reporter is known again among the reports of one dispute: phone, ID number, full name, each as a hash. */
final class ReporterMarks {

    private ReporterMarks() {
    }

    /** Empty for an anonymous report. */
    static Set<Long> of(JsonNode canonical) {
        Set<Long> marks = new HashSet<>();
        for (JsonNode party : canonical.path("parties")) {
            if ("REPORTER".equals(party.path("role").asText())) {
                add(marks, "phone", party.path("phoneE164").asText(""));
                add(marks, "id", party.path("idValid").asBoolean() ? party.path("idNo").asText("") : "");
                add(marks, "name", fullName(party.path("name").asText("")));
            }
        }
        return marks;
    }

    /** 张先生 and 李某 are anybody. */
    private static String fullName(String name) {
        return name.length() < 2 || name.matches(".*(先生|女士|小姐|师傅|大爷|大妈|某.*|\\*.*)") ? "" : name;
    }

    private static void add(Set<Long> marks, String kind, String value) {
        if (!value.isEmpty()) {
            marks.add(StableHash.of(kind, value));
        }
    }
}
