package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Hit;
import org.disputehub.report.IdNumbers;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a paper's receiver may see, as the words that a template can use. Never an ID number or a phone number; never who reported where the
 * source asked for confidence (保密); to the owner of a register nothing of the matter but its own entries, the level and where.
 */
final class Disclosure {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("y年M月d日H时mm分", Locale.CHINA);
    private static final Map<RiskLevel, String> COLOURS = Map.of(RiskLevel.RED, "红色", RiskLevel.ORANGE, "橙色", RiskLevel.YELLOW, "黄色", RiskLevel.BLUE, "蓝色");
    private static final Map<String, String> ROLES = Map.of("REPORTER", "报告人", "APPLICANT", "申请人", "RESPONDENT", "被申请人", "AGENT", "代理人", "WITNESS", "见证人", "ORG", "单位");

    private final Paper paper;

    private Disclosure(Paper paper) {
        this.paper = paper;
    }

    static Map<String, Object> of(Paper paper) {
        Disclosure disclosure = new Disclosure(paper);
        Map<String, Object> words = disclosure.always();
        words.putAll(paper.to().register() == null ? disclosure.toCounty() : disclosure.toOwner());
        return words;
    }

    private Map<String, Object> always() {
        Assessment assessment = paper.assessment();
        Map<String, Object> words = new HashMap<>();
        words.put("number", paper.number());
        words.put("on", paper.on().format(DAY));
        words.put("to", paper.to().name());
        words.put("dispute", paper.dispute());
        words.put("level", assessment.level().name());
        words.put("colour", COLOURS.get(assessment.level()));
        words.put("grade", paper.duties().grade());
        words.put("leader", paper.duties().leader().zh());
        words.put("visits", String.join("，", paper.duties().visits().stream().map(Duties.Visit::zh).toList()));
        words.put("rules", assessment.versions().getOrDefault("risk", ""));
        words.put("provisional", String.join("、", assessment.notAsked()));
        return words;
    }

    private Map<String, Object> toCounty() {
        return Map.of("county", true,
                "when", when(), "place", paper.report().at("/place/raw").asText(), "summary", summary(), "persons", persons(),
                "reasons", paper.assessment().parts().stream().filter(part -> part.points() > 0 || part.atLeast() != null).map(Part::zh).distinct().toList(),
                "entries", List.of(), "where", "");
    }

    private Map<String, Object> toOwner() {
        List<Hit> own = paper.findings().hits().stream().filter(hit -> hit.register().equals(paper.to().register())).toList();
        List<Map<String, Object>> entries = new ArrayList<>();
        own.stream().map(hit -> Map.of("entry", hit.entry(), "category", orEmpty(hit.category()))).distinct().forEach(entry -> entries.add(new HashMap<>(entry)));
        markLast(entries);
        List<String> reasons = paper.assessment().parts().stream().filter(part -> own.stream().anyMatch(hit -> part.code().equals(hit.kind() + ":" + hit.category()))).map(Part::zh).distinct().toList();
        return Map.of("county", false, "entries", entries, "where", paper.county(), "reasons", reasons,
                "when", "", "place", "", "summary", "", "persons", List.of());
    }

    private List<Map<String, Object>> persons() {
        List<Map<String, Object>> persons = new ArrayList<>();
        JsonNode parties = paper.report().path("parties");
        for (int i = 0; i < parties.size(); i++) {
            JsonNode party = parties.get(i);
            String name = party.path("role").asText().equals("ORG") ? party.path("orgName").asText() : party.path("name").asText();
            String pointer = "/parties/" + i;
            List<String> categories = paper.findings().hits().stream().filter(hit -> hit.kind() == Hit.Kind.KEY_PERSON && hit.pointer() != null
                    && (hit.pointer().equals(pointer) || hit.pointer().startsWith(pointer + "/"))).map(hit -> orEmpty(hit.category())).distinct().toList();
            if (!name.isEmpty() && !hidden(party)) {
                persons.add(new HashMap<>(Map.of("role", ROLES.getOrDefault(party.path("role").asText(), "当事人"), "name", name, "category", String.join("、", categories))));
            }
        }
        markLast(persons);
        return persons;
    }

    private boolean hidden(JsonNode party) {
        return paper.report().path("confidential").asBoolean() && party.path("role").asText().equals("REPORTER");
    }

    private String summary() {
        String text = IdNumbers.hidden(paper.report().path("narrative").asText(), "［证件号码］").replaceAll("(?<!\\d)(\\+?86)?1\\d{10}(?!\\d)", "［电话］");
        for (JsonNode party : paper.report().path("parties")) {
            String name = party.path("name").asText();
            text = hidden(party) && name.length() > 1 ? text.replace(name, "［反映人］") : text;
        }
        return text;
    }

    private String when() {
        String time = paper.report().path("reportedAt").asText();
        return time.isEmpty() ? "" : OffsetDateTime.parse(time).atZoneSameInstant(ZONE).format(MINUTE);
    }

    private static void markLast(List<Map<String, Object>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("last", i == rows.size() - 1);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
