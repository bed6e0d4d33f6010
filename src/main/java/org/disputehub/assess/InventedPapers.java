package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Hit;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** Papers about nobody, to try a template on: one that says all that can be said, and one that says the least. */
final class InventedPapers {

    private InventedPapers() {
    }

    static List<Paper> of(DocumentKind kind) {
        Hit hit = new Hit(Hit.Kind.KEY_PERSON, "key-persons", "KP-00000", "样例类别", "ID", "/parties/1", -1, -1, Hit.Certainty.SURE);
        Part part = new Part("KEY_PERSON:样例类别", 25, null, "重点人员：样例类别", "key person: 样例类别", "/parties/1", -1, -1);
        Duties duties = new Duties("一级", new Duties.Leader("COUNTY_PRINCIPAL", "县（区）党政主要领导", "principal leader"),
                List.of(kind), List.of(new Duties.Visit("ON_SITE", "一周内实地回访", "on site", Period.ofDays(7), null, 100)));
        Paper full = new Paper(kind, "样例〔2025〕1号", LocalDate.of(2025, 6, 4), Paper.Office.county("样例区"), "HB20250604000000", "样例区", report(),
                assessment(RiskLevel.RED, List.of(part), List.of("key-places")), new Findings(List.of(hit), List.of("key-places"), Map.of()), duties);
        Paper least = new Paper(kind, "样例〔2025〕2号", LocalDate.of(2025, 6, 4), Paper.Office.ownerOf("key-persons", "样例局"), "HB20250604000000", "样例区",
                JsonNodeFactory.instance.objectNode(), assessment(RiskLevel.BLUE, List.of(), List.of()), new Findings(List.of(hit), List.of(), Map.of()),
                new Duties("四级", duties.leader(), List.of(), List.of()));
        return List.of(full, least);
    }

    private static Assessment assessment(RiskLevel level, List<Part> parts, List<String> notAsked) {
        return new Assessment(new Standing(level, Map.of(), false), level, 0, parts, notAsked, Map.of("risk", "risk-0"));
    }

    private static ObjectNode report() {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("reportedAt", "2025-06-04T12:00:00+08:00").put("narrative", "样例内容。");
        report.putObject("place").put("raw", "样例路1号");
        report.putArray("parties").add(JsonNodeFactory.instance.objectNode().put("role", "REPORTER").put("name", "张样例"))
                .add(JsonNodeFactory.instance.objectNode().put("role", "RESPONDENT").put("name", "李样例"));
        return report;
    }
}
