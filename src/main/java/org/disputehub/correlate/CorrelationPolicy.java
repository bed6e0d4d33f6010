package org.disputehub.correlate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which dispute a report belongs to, by the weights and rules of {@code routes/policies/correlation.yaml}. Immutable. */
final class CorrelationPolicy {

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score).reversed().thenComparingLong(m -> m.candidate().record());

    private final CorrelationRules rules;
    private final Comparer comparer;
    private final Vetoes vetoes;
    private final SamePersonPolicy samePerson;
    private final SameReportPolicy sameReport;

    CorrelationPolicy(CorrelationRules rules, GramRarity rarity) {
        this.rules = rules;
        this.comparer = new Comparer(rules, new Words(rules.matters(), rarity));
        this.vetoes = new Vetoes(rules);
        this.samePerson = new SamePersonPolicy(rules.caps().sharedPhoneNames());
        this.sameReport = new SameReportPolicy(rules.sameReport(), samePerson);
    }

    /** @throws IllegalArgumentException with all that is wrong with the file */
    static CorrelationPolicy read(Path file) {
        return CorrelationFile.read(file);
    }

    CorrelationRules rules() {
        return rules;
    }

    String version() {
        return rules.version();
    }

    /** Records that one report is compared with at the most. */
    int candidates() {
        return rules.caps().candidates();
    }

    /** A phone with so many different surnames is shared (property office, village cadre). */
    int sharedPhoneNames() {
        return rules.caps().sharedPhoneNames();
    }

    /** So many different people in one matter make it mass-related (涉众). */
    int massReporters() {
        return rules.caps().massReporters();
    }

    /** @param candidates in any order, several of one dispute among them; never a record of the report's own number */
    Verdict decide(Profile report, List<Candidate> candidates, Frequencies frequencies) {
        List<Match> matches = matches(report, candidates, frequencies);
        List<Match> disputes = bestOfEachDispute(matches);
        if (disputes.isEmpty()) {
            return new Verdict(Verdict.Kind.NEW, null, null, false, 0, List.of(), List.of(), List.of(), version());
        }
        Match link = disputes.stream().filter(m -> m.mayLink() && m.score() >= rules.thresholds().link()).findFirst().orElse(null);
        if (link != null) {
            return linked(report, link, matches, frequencies);
        }
        List<Verdict.Review> reviews = disputes.stream().filter(this::asks).limit(rules.caps().reviews()).map(m -> m.review(rules)).toList();
        Match best = disputes.get(0);
        return new Verdict(reviews.isEmpty() ? Verdict.Kind.NEW : Verdict.Kind.REVIEW, null, best.candidate().record(), false, Comparison.round(best.score()),
                best.comparison().evidence(rules), best.vetoes(), reviews, version());
    }

    /** Two records alone, as training sees them. */
    Comparison compare(Profile a, Profile b, Frequencies frequencies) {
        Subject ours = comparer.subject(a);
        Subject theirs = comparer.subject(b);
        return comparer.compare(ours, theirs, ours.grams().cosine(theirs.grams()), frequencies);
    }

    /** What would be linked were the threshold low enough, or null. */
    Match best(Profile report, List<Candidate> candidates, Frequencies frequencies) {
        return bestOfEachDispute(matches(report, candidates, frequencies)).stream().filter(Match::mayLink).findFirst().orElse(null);
    }

    private List<Match> matches(Profile report, List<Candidate> candidates, Frequencies frequencies) {
        Subject ours = comparer.subject(report);
        List<Match> matches = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Subject theirs = comparer.subject(candidate.profile());
            double cosine = ours.grams().cosine(theirs.grams());
            Comparison comparison = comparer.compare(ours, theirs, cosine, frequencies);
            List<String> forbidden = vetoes.of(report, candidate.profile(), comparison);
            matches.add(new Match(candidate, comparison, cosine, comparison.score(rules), forbidden, vetoes.effect(forbidden)));
        }
        matches.sort(BEST_FIRST);
        return matches;
    }

    /** A dispute is as likely as its likeliest record that may be linked. */
    private static List<Match> bestOfEachDispute(List<Match> matches) {
        Map<String, Match> best = new HashMap<>();
        for (Match match : matches) {
            best.merge(match.candidate().dispute(), match, (old, other) -> !old.mayLink() && other.mayLink() ? other : old);
        }
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

    private boolean asks(Match match) {
        return match.effect() != CorrelationRules.Veto.NEW && match.score() >= rules.thresholds().ask();
    }

    private Verdict linked(Profile report, Match link, List<Match> matches, Frequencies frequencies) {
        String dispute = link.candidate().dispute();
        List<Match> same = matches.stream().filter(m -> m.candidate().dispute().equals(dispute)).toList();
        boolean reporter = same.stream().anyMatch(m -> samePerson.sameReporter(report, m.candidate().profile(), frequencies));
        Match copy = same.stream().filter(m -> sameReport.isCopy(report, m, frequencies)).findFirst().orElse(null);
        Match shown = copy == null ? link : copy;
        return new Verdict(copy == null ? Verdict.Kind.LINK : Verdict.Kind.SAME_REPORT, dispute, shown.candidate().record(), reporter,
                Comparison.round(shown.score()), shown.comparison().evidence(rules), List.of(), List.of(), version());
    }
}
