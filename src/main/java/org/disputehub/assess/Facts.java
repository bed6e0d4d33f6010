package org.disputehub.assess;

import org.disputehub.assess.RiskFile.Remembered;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Hit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** All that counts of one dispute, each thing once, as surely as anything says it. */
final class Facts {

    private final RiskFile file;
    private final Map<String, Label> labels;
    private final Map<String, Fact> byIdentity = new LinkedHashMap<>();

    private Facts(RiskFile file, Map<String, Label> labels) {
        this.file = file;
        this.labels = labels;
    }

    static Collection<Fact> of(RiskFile file, Map<String, Label> labels, Elements elements, Findings findings, History history) {
        Facts facts = new Facts(file, labels);
        elements.found().forEach(facts::element);
        findings.hits().forEach(facts::hit);
        facts.remembered(Remembered.REPEAT, history.repeats());
        facts.remembered(Remembered.REPEAT_AFTER_RESOLUTION, history.repeatsAfterResolution());
        facts.remembered(Remembered.EARLIER_NOTICE, history.notices() + known(findings, Hit::notices));
        facts.remembered(Remembered.EARLIER_WARNING, history.warnings() + known(findings, Hit::warnings));
        facts.remembered(Remembered.MANY_REPORTERS, history.reporters());
        facts.remembered(Remembered.LONG_OPEN, history.open().toDays());
        return facts.byIdentity.values();
    }

    /** Of a namesake nothing is believed. */
    private static int known(Findings findings, ToIntFunction<Hit> papers) {
        return findings.hits().stream().filter(hit -> hit.certainty() != Hit.Certainty.POSSIBLE).mapToInt(papers).sum();
    }

    private void element(Element element) {
        RiskFile.Points points = file.elements().get(element.code());
        add(element.code(), new Fact(element.code(), labels.get(element.code()), points.group(), points.points(), element.certainty(), element.pointer(), element.from(), element.to()));
    }

    private void hit(Hit hit) {
        RiskFile.HitPoints points = file.hits().get(hit.kind());
        boolean named = hit.category() != null && !hit.category().isBlank();
        Label label = named ? new Label(points.zh() + "：" + hit.category(), points.en() + ": " + hit.category()) : new Label(points.zh(), points.en());
        add(hit.kind() + "/" + hit.register() + "/" + hit.entry(), new Fact(hit.kind() + (named ? ":" + hit.category() : ""), label, points.group(), points.of(hit.category()),
                hit.certainty(), hit.pointer(), hit.from(), hit.to()));
    }

    private void remembered(Remembered what, long count) {
        RiskFile.Count points = file.history().get(what);
        if (points.points(count) > 0) {
            add(what.name(), new Fact(what.name(), new Label(points.zh() + "：" + count, points.en() + ": " + count), RiskCheck.HISTORY, points.points(count), Hit.Certainty.SURE, null, -1, -1));
        }
    }

    private void add(String identity, Fact fact) {
        byIdentity.merge(identity, fact, (known, other) -> other.certainty().compareTo(known.certainty()) < 0 ? other : known);
    }
}
