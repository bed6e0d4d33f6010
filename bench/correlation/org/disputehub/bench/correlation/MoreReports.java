package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Any number of reports like those of the splits, each of other people and in another place, so that each is a dispute of its own; time goes on with their numbers. */
public final class MoreReports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path WORLD = Path.of("bench/correlation/world");
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2016-01-01T08:00:00+08:00");
    /** A million in ten years. */
    public static final int A_DAY = 274;
    private static final Pattern VILLAGE = Pattern.compile("\\d{12}");
    private static final Pattern DOOR = Pattern.compile("(?<![\\d.])(\\d{1,4})(?=号楼|栋|幢|#楼|单元|室|户|号院?|\\|)|(?<=\\|)\\d{2,4}");

    private final List<String> patterns;
    private final Divisions divisions;
    private final List<String> villages;
    private final Names names;

    public MoreReports(List<LabelledReport> like) throws IOException {
        patterns = like.stream().map(one -> one.report().toString()).toList();
        divisions = new Divisions(Path.of("mappings/codes/divisions.csv"));
        villages = List.copyOf(java.util.stream.Stream.concat(divisions.communities.stream(), divisions.villages.stream()).toList());
        names = new Names(new WorldFiles(WORLD, Split.TEST).read("names"));
    }

    /** The same for the same number. Safe for many threads. */
    public ObjectNode report(int number) {
        Draw draw = new Draw(number);
        String text = patterns.get(number % patterns.size());
        try {
            JsonNode pattern = JSON.readTree(text);
            ObjectNode made = (ObjectNode) JSON.readTree(elsewhere(others(text, pattern, draw), pattern, draw));
            made.remove(List.of("links", "sourceVersion", "occurredAt"));
            return numbered(made, "N" + number, number);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param atNumber the report of which number comes at the same time */
    public static ObjectNode numbered(ObjectNode report, String recordNo, int atNumber) {
        String at = FROM.plusSeconds(atNumber * 86_400L / A_DAY).toString();
        return report.put("sourceRecordNo", recordNo).put("reportedAt", at).put("receivedAt", at);
    }

    /** Other names, phones and ID numbers, in the fields and the text alike. */
    private String others(String text, JsonNode report, Draw draw) {
        String other = text;
        for (JsonNode party : report.path("parties")) {
            String name = party.path("name").asText("");
            if (name.length() > 1) {
                String title = name.matches(".*(先生|女士)") ? name.substring(name.length() - 2) : "";
                other = other.replace(name, names.surname(draw) + (title.isEmpty() ? names.given(draw.chance(0.4), draw) : title));
            }
            if (party.has("phoneE164")) {
                other = other.replace(party.path("phoneE164").asText(), "+86154" + String.format("%08d", draw.between(0, 99_999_999)));
            }
            if (party.has("idNo")) {
                String seventeen = "410699" + draw.between(1940, 2005) + String.format("%02d%02d%03d", draw.between(1, 12), draw.between(1, 28), draw.between(0, 999));
                other = other.replace(party.path("idNo").asText(), seventeen + Numbers.check(seventeen));
            }
        }
        return other;
    }

    /** Another village or community of the city, other numbers of buildings and doors. */
    private String elsewhere(String text, JsonNode report, Draw draw) {
        String other = text;
        Matcher code = VILLAGE.matcher(report.path("place").path("division").path("village").asText(""));
        String to = draw.of(villages);
        String from = code.matches() ? code.group() : to;
        if (!from.equals(to)) {
            other = other.replace(from, to).replace("\"" + from.substring(0, 9) + "\"", "\"" + to.substring(0, 9) + "\"").replace("\"" + from.substring(0, 6) + "\"", "\"" + to.substring(0, 6) + "\"")
                    .replace(divisions.village(from), divisions.village(to)).replace(divisions.town(from), divisions.town(to)).replace(divisions.county(from), divisions.county(to));
        }
        Map<String, String> doors = new HashMap<>();
        return DOOR.matcher(other).replaceAll(found -> doors.computeIfAbsent(found.group(), number -> door(number, draw)));
    }

    /** Of as many digits, so that a flat stays a flat. */
    private static String door(String number, Draw draw) {
        return switch (number.length()) {
            case 1 -> String.valueOf(draw.between(1, 9));
            case 2 -> String.valueOf(draw.between(10, 28));
            case 3 -> draw.between(1, 9) + "0" + draw.between(1, 4);
            default -> draw.between(10, 26) + "0" + draw.between(1, 4);
        };
    }
}
