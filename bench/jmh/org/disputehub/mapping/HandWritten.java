package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hotline's report as somebody would write it who needs this format alone: Jackson, one form of a date, a hash map for codes, one regular
 * expression for addresses. It cleans nothing and tells nobody what it could not read, so the hub's mapping does more than this.
 */
final class HandWritten {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final Pattern ADDRESS = Pattern.compile("(?<estate>\\p{IsHan}{2,13}?(?:花园|家园|苑))(?:小区)?(?<building>\\d+)号楼(?<unit>\\d+)单元(?<room>\\d+)");

    private final Map<String, String> categories = new HashMap<>();
    private final Set<String> divisions = new HashSet<>();

    HandWritten(Path mappings) throws IOException {
        Files.readAllLines(mappings.resolve("codes/hotline-category.csv")).stream().skip(1).map(line -> line.split(",")).filter(cells -> cells.length > 1)
                .forEach(cells -> categories.put(cells[0], cells[1]));
        Files.readAllLines(mappings.resolve("codes/divisions.csv")).stream().skip(1).forEach(line -> divisions.add(line.split(",")[0]));
    }

    ObjectNode canonical(JsonNode source) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("sourceRecordNo", source.path("hotlineNo").asText());
        time(report, "sourceVersion", source.path("updateTime"));
        report.put("standing", source.path("cancelled").asInt() == 1 ? "WITHDRAWN" : "DISPUTE");
        time(report, "reportedAt", source.path("callTime"));
        String type = source.path("appealTypeCode").asText();
        String category = categories.getOrDefault(type, categories.get(type.substring(0, Math.min(4, type.length()))));
        report.putObject("category").put("gbt31000", category).put("sourceScheme", "hotline.appealType").putArray("sourceCodes").add(type);
        report.put("title", source.path("appealTitle").asText());
        report.put("narrative", source.path("appealContent").asText());
        place(report.putObject("place"), source.path("areaCode").asText(), source.path("address").asText());
        String phone = source.path("contactPhone").asText();
        report.putArray("parties").addObject().put("role", "REPORTER").put("name", source.path("contactName").asText())
                .put("phoneE164", phone.length() == 11 && phone.startsWith("1") ? "+86" + phone : null);
        report.put("confidential", source.path("secrecy").asInt() == 1);
        if (!source.path("relatedNo").isEmpty()) {
            ArrayNode links = report.putArray("links");
            source.path("relatedNo").forEach(number -> links.addObject().put("kind", "SOURCE_RELATED").put("ref", number.asText()));
        }
        if (!source.path("attachments").isEmpty()) {
            ArrayNode attachments = report.putArray("attachments");
            source.path("attachments").forEach(file -> attachments.addObject().put("uri", file.path("url").asText()));
        }
        time(report, "sourceDeadline", source.path("limitTime"));
        return report;
    }

    private void place(ObjectNode place, String code, String address) {
        place.put("raw", address);
        Matcher parts = ADDRESS.matcher(address);
        if (parts.find()) {
            place.put("normalized", code + "|" + parts.group("estate") + "|" + parts.group("building") + "号楼|" + parts.group("unit") + "单元|" + parts.group("room"));
        }
        if (divisions.contains(code)) {
            place.putObject("division").put("county", code.substring(0, 6)).put("town", code.substring(0, 9)).put("village", code).put("foundBy", "CODE");
        }
    }

    private static void time(ObjectNode report, String name, JsonNode value) {
        if (value.isTextual()) {
            report.put(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(LocalDateTime.parse(value.asText(), WRITTEN).atOffset(BEIJING)));
        }
    }
}
