package org.disputehub.assess;

import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Hit;
import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Scores a dispute (风险赋分) by {@code routes/policies/risk.yaml}. Immutable; to know more never lowers what it computes. */
public final class RiskPolicy {

    private final RiskFile file;
    private final Map<String, Label> labels;

    private RiskPolicy(RiskFile file, Map<String, Label> labels) {
        this.file = file;
        this.labels = labels;
    }

    /**
     * @param policies the folder {@code routes/policies}
     * @param labels   of every code that recognition may give
     * @return null where the file has faults, which are added
     */
    static RiskPolicy read(Path policies, Map<String, Label> labels, List<Fault> faults) {
        RiskFile file = PolicyFiles.read(policies, "risk", RiskFile.class, read -> RiskCheck.of(read, labels.keySet()), faults);
        return file == null ? null : new RiskPolicy(file, labels);
    }

    public String version() {
        return file.version();
    }

    public LocalDate effective() {
        return file.effective();
    }

    public Duties duties(RiskLevel level) {
        return file.levels().get(level);
    }

    public LoweringPolicy lowering() {
        return new LoweringPolicy(file.lowering());
    }

    /** @param elements recognised by the same {@link RiskRules} */
    public Assessment assess(Elements elements, Findings findings, History history) {
        Collection<Fact> facts = Facts.of(file, labels, elements, findings, history);
        List<Part> parts = counted(facts);
        Set<String> known = known(facts);
        combinations(known, parts);
        int score = parts.stream().mapToInt(Part::points).sum();
        RiskLevel computed = byScore(score);
        for (RiskFile.Floor floor : file.floors()) {
            if (holds(known, floor.all(), floor.any())) {
                parts.add(new Part(floor.code(), 0, floor.level(), floor.zh(), floor.en(), null, -1, -1));
                computed = computed.orHigher(floor.level());
            }
        }
        Map<String, Integer> points = new HashMap<>();
        parts.forEach(part -> points.merge(part.code(), part.points(), Integer::sum));
        Standing standing = history.previous() == null ? new Standing(computed, points, false) : history.previous().next(computed, points);
        return new Assessment(standing, computed, score, parts, findings.notAsked(), versions(elements, findings));
    }

    /** Each group up to its cap, its heaviest first. */
    private List<Part> counted(Collection<Fact> facts) {
        List<Part> parts = new ArrayList<>();
        Map<String, Integer> left = new HashMap<>();
        facts.stream().sorted(Comparator.comparingInt(this::points).reversed()).forEach(fact -> {
            int room = left.computeIfAbsent(fact.group(), group -> file.groups().get(group).cap());
            int points = Math.min(points(fact), room);
            left.put(fact.group(), room - points);
            parts.add(fact.part(points));
        });
        return parts;
    }

    private int points(Fact fact) {
        return fact.points() * file.certainty().get(fact.certainty()) / 100;
    }

    /** Codes that rules may rest on; a hit's with and without its category. */
    private static Set<String> known(Collection<Fact> facts) {
        Set<String> known = new HashSet<>();
        facts.stream().filter(Fact::counts).map(Fact::code).forEach(code -> {
            known.add(code);
            known.add(code.split(":", 2)[0]);
        });
        return known;
    }

    private void combinations(Set<String> known, List<Part> parts) {
        int room = file.groups().get(RiskCheck.COMBINATION).cap();
        for (RiskFile.Rule rule : file.rules()) {
            if (holds(known, rule.all(), rule.any())) {
                int points = Math.min(rule.points(), room);
                room -= points;
                parts.add(new Part(rule.code(), points, null, rule.zh(), rule.en(), null, -1, -1));
            }
        }
    }

    private static boolean holds(Set<String> known, List<String> all, List<String> any) {
        return known.containsAll(all) && (any == null || any.stream().anyMatch(known::contains));
    }

    private RiskLevel byScore(int score) {
        for (RiskLevel level : RiskLevel.values()) {
            if (level != RiskLevel.BLUE && score >= file.thresholds().get(level)) {
                return level;
            }
        }
        return RiskLevel.BLUE;
    }

    private Map<String, String> versions(Elements elements, Findings findings) {
        Map<String, String> versions = new TreeMap<>(findings.versions());
        versions.put("risk", file.version());
        versions.put("risk-elements", elements.version());
        return versions;
    }
}
