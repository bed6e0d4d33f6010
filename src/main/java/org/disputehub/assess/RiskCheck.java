package org.disputehub.assess;

import org.disputehub.assess.PolicyFiles.Read;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Hit;
import org.disputehub.mapping.Fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with {@code risk.yaml} that its schema cannot say. */
final class RiskCheck {

    /** Groups that the hub's own parts fall under. */
    static final String COMBINATION = "combination";
    static final String HISTORY = "history";

    private final Read<RiskFile> read;
    private final Set<String> elements;
    private final List<Fault> faults = new ArrayList<>();

    private RiskCheck(Read<RiskFile> read, Set<String> elements) {
        this.read = read;
        this.elements = elements;
    }

    /** @param elements every code that recognition may give */
    static List<Fault> of(Read<RiskFile> read, Set<String> elements) {
        RiskCheck check = new RiskCheck(read, elements);
        check.thresholds();
        check.certainty();
        check.groups();
        check.elements();
        check.combinations();
        return check.faults;
    }

    private void thresholds() {
        var at = read.file().thresholds();
        if (at.get(RiskLevel.RED) <= at.get(RiskLevel.ORANGE) || at.get(RiskLevel.ORANGE) <= at.get(RiskLevel.YELLOW)) {
            fault("/thresholds", "expected RED above ORANGE above YELLOW");
        }
    }

    private void certainty() {
        var percent = read.file().certainty();
        if (percent.get(Hit.Certainty.SURE) < percent.get(Hit.Certainty.LIKELY) || percent.get(Hit.Certainty.LIKELY) < percent.get(Hit.Certainty.POSSIBLE)) {
            fault("/certainty", "expected that the surer counts at least as much");
        }
    }

    private void groups() {
        for (String group : List.of(COMBINATION, HISTORY)) {
            if (!read.file().groups().containsKey(group)) {
                fault("/groups", "there has to be a group '" + group + "'");
            }
        }
        read.file().elements().forEach((code, points) -> group("/elements/" + code + "/group", points.group()));
        read.file().hits().forEach((kind, points) -> group("/hits/" + kind + "/group", points.group()));
    }

    private void group(String place, String group) {
        if (!read.file().groups().containsKey(group)) {
            fault(place, "there is no group '" + group + "'");
        }
    }

    private void elements() {
        for (String code : read.file().elements().keySet()) {
            if (!elements.contains(code)) {
                fault("/elements/" + code, "risk-elements.yaml has no such code");
            }
        }
        for (String code : elements) {
            if (!read.file().elements().containsKey(code)) {
                fault("/elements", "'" + code + "' of risk-elements.yaml has no points; 0 is one");
            }
        }
    }

    private void combinations() {
        Set<String> seen = new HashSet<>(elements);
        List<RiskFile.Rule> rules = read.file().rules();
        for (int i = 0; i < rules.size(); i++) {
            combination("/rules/" + i, rules.get(i).code(), rules.get(i).all(), rules.get(i).any(), seen);
        }
        List<RiskFile.Floor> floors = read.file().floors();
        for (int i = 0; i < floors.size(); i++) {
            combination("/floors/" + i, floors.get(i).code(), floors.get(i).all(), floors.get(i).any(), seen);
        }
    }

    private void combination(String place, String code, List<String> all, List<String> any, Set<String> seen) {
        if (!seen.add(code)) {
            fault(place + "/code", "'" + code + "' stands for something else too");
        }
        facts(place + "/all/", all);
        facts(place + "/any/", any == null ? List.of() : any);
    }

    private void facts(String place, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            if (!isFact(codes.get(i))) {
                fault(place + i, "there is no '" + codes.get(i) + "'; expected a code under elements, hits or history");
            }
        }
    }

    private boolean isFact(String code) {
        String[] parts = code.split(":", 2);
        boolean hit = List.of(Hit.Kind.values()).stream().anyMatch(kind -> kind.name().equals(parts[0]));
        boolean remembered = List.of(RiskFile.Remembered.values()).stream().anyMatch(what -> what.name().equals(code));
        return hit || remembered || elements.contains(code);
    }

    private void fault(String pointer, String words) {
        faults.add(read.fault(pointer, words));
    }
}
