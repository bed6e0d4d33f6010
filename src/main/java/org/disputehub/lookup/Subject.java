package org.disputehub.lookup;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What of a canonical report the registers are asked about, in the forms in which they compare. */
final class Subject {

    private static final List<String> TEXTS = List.of("/title", "/narrative", "/handlingSoFar/text");
    private static final int LONGEST = 20_000;
    private static final int PARTIES = 50;

    /**
     * @param written the name as the source has it, empty where there is none
     * @param name    the same normalised
     * @param idNo    null where it is missing or no valid one
     * @param phone   E.164 or null
     * @param birth   ISO 8601, as an ID number says it, also one with a wrong check character; or null
     * @param org     its own name, or null
     * @param uscc    unified social credit code, or null
     */
    record Party(String pointer, String written, String name, String idNo, String phone, String birth, Text org, String uscc) {
    }

    record Text(String pointer, String original, NormalText normal) {
    }

    final List<Party> parties = new ArrayList<>();
    final List<Text> texts = new ArrayList<>();
    /** Null where the report has none. */
    final Text address;
    /** Codes of the division by level, null where the level is not known. */
    final String county;
    final String town;
    final String village;
    /** NaN where there is no point. */
    final double lng;
    final double lat;

    Subject(JsonNode report) {
        JsonNode place = report.path("place");
        address = text(report, "/place/raw");
        county = place.at("/division/county").textValue();
        town = place.at("/division/town").textValue();
        village = place.at("/division/village").textValue();
        lng = place.at("/point/lng").asDouble(Double.NaN);
        lat = place.at("/point/lat").asDouble(Double.NaN);
        for (int i = 0; i < Math.min(PARTIES, report.path("parties").size()); i++) {
            parties.add(party(report, "/parties/" + i));
        }
        for (String pointer : TEXTS) {
            Text text = text(report, pointer);
            if (text != null) {
                texts.add(text);
            }
        }
    }

    /** @return the report's division at a level, or null */
    String division(int digits) {
        return digits == 6 ? county : digits == 9 ? town : village;
    }

    private static Party party(JsonNode report, String pointer) {
        JsonNode party = report.at(pointer);
        String idNo = party.path("idNo").asText("");
        String name = party.path("name").asText("");
        return new Party(pointer, name, NormalText.word(name), RowValues.idNo(idNo), party.path("phoneE164").textValue(),
                idNo.length() == 18 ? RowValues.date(idNo.substring(6, 14)) : null, text(report, pointer + "/orgName"), party.path("uscc").textValue());
    }

    private static Text text(JsonNode report, String pointer) {
        String text = report.at(pointer).asText("");
        if (text.isEmpty()) {
            return null;
        }
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new Text(pointer, bounded, NormalText.of(bounded));
    }
}
