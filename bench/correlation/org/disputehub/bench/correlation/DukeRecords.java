package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.databases.KeyFunction;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports as Duke takes them: columns of values, with what an integrator would cut out of addresses and texts by regular expressions. */
final class DukeRecords {

    private static final Pattern FULL_NAME = Pattern.compile("\\p{IsHan}{2,4}(?<!先生|女士|某|群众|匿名|不详|未提供)");
    private static final Pattern PLATE = Pattern.compile("豫[A-Z]·?([A-Z0-9]{5})");
    private static final Pattern ROOM = Pattern.compile("(?<![\\d.])(\\d{3,4})(?![\\d元块年.万])");
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)(万|元|块)");

    private DukeRecords() {
    }

    static Record of(int number, JsonNode report) {
        RecordImpl record = new RecordImpl();
        record.addValue("number", String.valueOf(number));
        String text = report.path("title").asText("") + "。" + report.path("narrative").asText("");
        parties(report, record);
        place(report.path("place"), record);
        String category = report.path("category").path("gbt31000").asText("");
        add(record, "class", category.isEmpty() ? "" : category.substring(0, 2));
        add(record, "category", category.length() == 4 ? category : "");
        add(record, "text", text);
        add(record, "day", String.valueOf(OffsetDateTime.parse(report.path("reportedAt").asText()).toEpochSecond() / 86400));
        add(record, "link", report.path("sourceRecordNo").asText());
        report.path("links").forEach(link -> add(record, "link", link.path("ref").asText()));
        all(PLATE, text, record, "plate");
        all(ROOM, text, record, "room");
        for (Matcher amount = AMOUNT.matcher(text); amount.find(); ) {
            add(record, "amount", String.valueOf(Double.parseDouble(amount.group(1)) * (amount.group(2).equals("万") ? 10_000 : 1)));
        }
        return record;
    }

    private static void parties(JsonNode report, RecordImpl record) {
        for (JsonNode party : report.path("parties")) {
            if (!party.path("role").asText().equals("AGENT")) {
                String name = party.path("name").asText("");
                add(record, "name", FULL_NAME.matcher(name).matches() ? name : "");
                add(record, "surname", name.isEmpty() ? "" : name.substring(0, 1));
                add(record, "phone", party.path("phoneE164").asText(""));
                add(record, "id", party.path("idNo").asText(""));
                add(record, "org", party.path("orgName").asText(""));
            }
        }
    }

    private static void place(JsonNode place, RecordImpl record) {
        String[] parts = place.path("normalized").asText("").split("\\|", -1);
        if (parts.length == 5) {
            add(record, "estate", parts[1]);
            add(record, "building", parts[2]);
            add(record, "room", parts[4]);
        }
        add(record, "address", place.path("raw").asText("").replaceAll("^(河南省)?(鹤壁市)?", ""));
        for (String level : List.of("county", "town", "village")) {
            add(record, level, place.path("division").path(level).asText(""));
        }
        if (place.has("point")) {
            add(record, "point", place.path("point").path("lat").asText() + "," + place.path("point").path("lng").asText());
        }
    }

    /** Blocks; Duke compares with the neighbouring block where there is none of that key, which costs time only. */
    static List<KeyFunction> keys() {
        List<KeyFunction> keys = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int which = i;
            keys.add(record -> key(record, "phone", which, ""));
            keys.add(record -> key(record, "id", which, ""));
            keys.add(record -> key(record, "link", which, ""));
            keys.add(record -> key(record, "name", which, record.getValue("county")));
        }
        keys.add(record -> key(record, "plate", 0, ""));
        keys.add(record -> key(record, "org", 0, ""));
        keys.add(record -> key(record, "estate", 0, record.getValue("building")));
        keys.add(record -> key(record, "estate", 0, "class " + record.getValue("class")));
        keys.add(record -> key(record, "address", 0, record.getValue("county")));
        keys.add(record -> key(record, "village", 0, record.getValue("class")));
        return keys;
    }

    private static String key(Record record, String property, int which, String with) {
        List<String> values = new ArrayList<>(record.getValues(property) == null ? List.of() : record.getValues(property));
        return values.size() <= which ? "~" + record.getValue("number") : values.get(which) + " " + with;
    }

    private static void all(Pattern pattern, String text, RecordImpl record, String property) {
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            add(record, property, found.group(1));
        }
    }

    private static void add(RecordImpl record, String property, String value) {
        if (!value.isEmpty() && (record.getValues(property) == null || !record.getValues(property).contains(value))) {
            record.addValue(property, value);
        }
    }
}
