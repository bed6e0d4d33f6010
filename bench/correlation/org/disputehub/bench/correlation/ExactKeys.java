package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a careful integrator writes without a matcher: reports with an equal key within some time are of one dispute.
 *
 * @param phone    0 not used, else with how many digits of the category; 9 alone
 * @param id       the same for ID numbers
 * @param address  the same for the normalized address down to the building at least, or the address as it is written
 * @param name     the same for the reporter's or applicant's name with the county
 * @param links    records that the source itself ties
 * @param within   days
 */
public record ExactKeys(int phone, int id, int address, int name, boolean links, int within) {

    private record Seen(String dispute, OffsetDateTime at) {
    }

    /** All that make sense; the best on train is what the matcher is compared with. */
    public static List<ExactKeys> variants() {
        List<ExactKeys> variants = new ArrayList<>();
        for (int phone : new int[]{9, 2, 4}) {
            for (int id : new int[]{9, 2, 4}) {
                for (int address : new int[]{0, 9, 2, 4}) {
                    for (int name : new int[]{0, 9, 2, 4}) {
                        for (int within : new int[]{14, 60, 400}) {
                            variants.add(new ExactKeys(phone, id, address, name, true, within));
                        }
                    }
                }
            }
        }
        return variants;
    }

    public Answers run(List<LabelledReport> reports) {
        Answers answers = new Answers();
        Map<String, Seen> seen = new HashMap<>();
        for (LabelledReport one : reports) {
            OffsetDateTime at = OffsetDateTime.parse(one.report().path("reportedAt").asText());
            List<String> keys = keys(one.report());
            String dispute = keys.stream().map(seen::get).filter(s -> s != null && Duration.between(s.at(), at).abs().toDays() <= within).map(Seen::dispute).findFirst().orElse(null);
            String its = answers.joined(dispute);
            keys.forEach(key -> seen.put(key, new Seen(its, at)));
            seen.put("record " + one.report().path("sourceRecordNo").asText(), new Seen(its, at));
        }
        return answers;
    }

    private List<String> keys(JsonNode report) {
        List<String> keys = new ArrayList<>();
        String category = report.path("category").path("gbt31000").asText("");
        if (links) {
            report.path("links").forEach(link -> keys.add("record " + link.path("ref").asText()));
        }
        String county = report.path("place").path("division").path("county").asText("");
        for (JsonNode party : report.path("parties")) {
            if (!party.path("role").asText().equals("AGENT")) {
                add(keys, "id", id, party.path("idNo").asText(""), category);
                add(keys, "phone", phone, party.path("phoneE164").asText(""), category);
            }
            if (party.path("role").asText().matches("REPORTER|APPLICANT") && party.path("name").asText("").matches(".*(?<!先生|女士|某)")) {
                add(keys, "name " + county, name, party.path("name").asText(), category);
            }
        }
        String normalized = report.path("place").path("normalized").asText("");
        add(keys, "address " + county, address, normalized.matches(".*\\|.+\\|\\d+号楼\\|.*") ? normalized.substring(normalized.indexOf('|')) : report.path("place").path("raw").asText(""), category);
        return keys;
    }

    /** A phone or name is worth nothing without the category where that is asked for and missing. */
    private static void add(List<String> keys, String kind, int digits, String value, String category) {
        if (digits == 0 || value.isEmpty() || digits < 9 && category.length() < digits) {
            return;
        }
        keys.add(kind + " " + value + (digits < 9 ? " " + category.substring(0, digits) : ""));
    }
}
