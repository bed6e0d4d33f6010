package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the fields of a report tell without its words: when, of what kind, about whom. */
final class Circumstances {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{17}[\\dXx]");
    private static final int OF_AGE = 18;

    private final ElementsFile file;

    Circumstances(ElementsFile file) {
        this.file = file;
    }

    List<Element> of(JsonNode report) {
        List<Element> found = new ArrayList<>();
        String field = report.hasNonNull("occurredAt") ? "occurredAt" : "reportedAt";
        String pointer = "/" + field;
        LocalDateTime when = when(report.path(field));
        if (when != null) {
            // Exactly midnight is how sources write a day without a time.
            if (!when.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                file.times().forEach((code, time) -> add(found, time.holds(when.toLocalTime()), code, pointer));
            }
            file.seasons().forEach((code, season) -> add(found, season.months().contains(when.getMonthValue()), code, pointer));
        }
        String category = report.path("category").path("gbt31000").asText();
        file.categories().forEach((code, group) -> add(found, !category.isEmpty() && group.codes().stream().anyMatch(category::startsWith), code, "/category/gbt31000"));
        for (int i = 0; i < report.path("parties").size(); i++) {
            party(report.path("parties").get(i), "/parties/" + i, when, found);
        }
        for (int i = 0; i < report.path("links").size(); i++) {
            String kind = report.path("links").get(i).path("kind").asText();
            String link = "/links/" + i;
            file.links().forEach((code, links) -> add(found, links.kinds().contains(kind), code, link));
        }
        return found;
    }

    private static void party(JsonNode party, String pointer, LocalDateTime when, List<Element> found) {
        if (party.path("role").asText().equals("ORG")) {
            return;
        }
        String id = party.path("idNo").asText();
        boolean readable = ID_NUMBER.matcher(id).matches();
        add(found, party.path("minor").asBoolean() || readable && when != null && isMinor(id, when.toLocalDate()), "MINORS", pointer);
        add(found, party.path("gender").asText().equals("2") || readable && (id.charAt(16) - '0') % 2 == 0, "WOMEN", pointer);
    }

    private static boolean isMinor(String id, LocalDate on) {
        try {
            return LocalDate.parse(id.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE).plusYears(OF_AGE).isAfter(on);
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static LocalDateTime when(JsonNode time) {
        try {
            return OffsetDateTime.parse(time.asText()).atZoneSameInstant(ZONE).toLocalDateTime();
        } catch (DateTimeParseException absent) {
            return null;
        }
    }

    private static void add(List<Element> found, boolean holds, String code, String pointer) {
        if (holds) {
            found.add(Element.ofField(code, pointer));
        }
    }
}
