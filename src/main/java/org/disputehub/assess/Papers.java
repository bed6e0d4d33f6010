package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Counties;
import org.disputehub.connector.Owners;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.lookup.Entry;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Hit;
import org.disputehub.lookup.Registers;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Issues the papers that a level asks for: to the dispute's county, and to whoever answers for the persons and places in it: their owners, and their own
 * county where that is another. Each once; again only where the level rose.
 */
@Component
class Papers {

    /** A paper that is to be written. */
    private record Due(Scored scored, DocumentKind kind, String receiver, Paper.Office office, Hit entry) {

        String key() {
            return kind + " " + receiver + " " + (entry == null ? " " : entry.register() + " " + entry.entry());
        }
    }

    private final CurrentRiskRules rules;
    private final PaperTables tables;
    private final Registers registers;
    private final Counties counties;
    private final Owners owners;

    Papers(CurrentRiskRules rules, PaperTables tables, Registers registers, Counties counties, Owners owners) {
        this.rules = rules;
        this.tables = tables;
        this.registers = registers;
        this.counties = counties;
        this.owners = owners;
    }

    /** Entries of persons and places that are surely enough meant: nobody is told of a namesake. */
    static Stream<Hit> named(Seen seen) {
        return seen.findings().hits().stream().filter(hit -> hit.kind() != Hit.Kind.LEXICON && hit.certainty() != Hit.Certainty.POSSIBLE);
    }

    /** @param recognised what the newest reports showed, by receipt */
    List<Notice> issue(List<Scored> scored, Map<String, Seen> recognised, RiskPolicy policy, Instant now) {
        List<Due> due = scored.stream().flatMap(one -> due(one, policy)).filter(one -> one.scored.rose() || !one.scored.dossier().issued().contains(one.key())).toList();
        if (due.isEmpty()) {
            return List.of();
        }
        Map<String, PaperTables.Newest> before = tables.newest(due.stream().map(Due::scored).filter(one -> one.occasion().receipt() == null).map(Scored::dispute).distinct().toList());
        Iterator<Long> numbers = tables.numbers(due.size()).iterator();
        List<PaperTables.Issued> issued = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (Due one : due) {
            PaperTables.Newest report = one.scored.occasion().receipt() != null
                    ? new PaperTables.Newest(one.scored.occasion().report(), recognised.getOrDefault(one.scored.occasion().receipt(), Seen.NOTHING)) : before.get(one.scored.dispute());
            if (report != null) {
                PaperTables.Issued paper = write(one, report, policy, numbers.next(), now);
                issued.add(paper);
                notices.add(message(one, paper, now));
            }
        }
        tables.insert(issued);
        return notices;
    }

    private Stream<Due> due(Scored one, RiskPolicy policy) {
        String county = one.county();
        List<Due> due = new ArrayList<>();
        for (DocumentKind kind : policy.duties(one.assessment().level()).documents()) {
            due.add(new Due(one, kind, county, Paper.Office.county(centre(county)), null));
            if (kind != DocumentKind.SUPERVISION_ORDER) {
                named(one.seen()).flatMap(hit -> toOwners(one, kind, hit)).forEach(due::add);
            }
        }
        return due.stream();
    }

    private Stream<Due> toOwners(Scored one, DocumentKind kind, Hit hit) {
        Optional<Entry> entry = registers.entry(hit.register(), hit.entry());
        String owner = entry.map(Entry::owner).orElse(null);
        boolean known = owners.has(owner);
        String name = known ? owners.name(owner) : owner == null ? "责任单位待定" : owner;
        Due toOwner = new Due(one, kind, known ? owner : Counties.CITY, Paper.Office.ownerOf(hit.register(), name), hit);
        String home = entry.map(Entry::division).map(counties::of).filter(county -> !county.equals(Counties.UNASSIGNED) && !county.equals(one.county())).orElse(null);
        return home == null ? Stream.of(toOwner) : Stream.of(toOwner, new Due(one, kind, home, Paper.Office.ownerOf(hit.register(), centre(home)), hit));
    }

    private String centre(String county) {
        return county.equals(Counties.UNASSIGNED) ? "市社会治安综合治理中心" : counties.name(county) + "社会治安综合治理中心";
    }

    private PaperTables.Issued write(Due due, PaperTables.Newest newest, RiskPolicy policy, long number, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Recogniser.ZONE);
        Assessment assessment = due.scored.assessment();
        Findings findings = due.entry == null ? newest.seen().findings() : new Findings(List.of(due.entry), List.of(), Map.of());
        String title = "〔" + today.getYear() + "〕" + number + "号";
        String page = rules.get().documents().html(new Paper(due.kind, title, today, due.office, due.scored.dispute(), due.scored.county().equals(Counties.UNASSIGNED) ? "待分派" : counties.name(due.scored.county()), newest.report(),
                assessment, findings, policy.duties(assessment.level())));
        return new PaperTables.Issued(today.getYear() + "-" + number, title, due.kind, due.scored.dispute(), due.receiver, due.office.name(),
                due.entry == null ? null : due.entry.register(), due.entry == null ? null : due.entry.entry(), assessment.level(), page, now);
    }

    private static Notice message(Due due, PaperTables.Issued paper, Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("notice", paper.id()).put("document", paper.kind().name()).put("title", paper.kind().zh()).put("number", paper.number())
                .put("level", paper.level().name()).put("provisional", due.scored.assessment().provisional());
        if (paper.entry() != null) {
            data.put("register", paper.register()).put("entry", paper.entry()).put("workedOnBy", due.scored.county());
        }
        String address = "/api/v1/notices/" + paper.id();
        data.putObject("links").put("self", address).put("html", address + ".html").put("pdf", address + ".pdf");
        return new Notice("notice." + paper.id(), Event.NOTICE_ISSUED, paper.receiver(), paper.dispute(), data, null, null, now);
    }
}
