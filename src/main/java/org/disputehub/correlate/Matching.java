package org.disputehub.correlate;

import org.disputehub.correlate.Match.Compared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a report with all its candidates, and makes one match of each dispute. */
final class Matching {

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score).reversed().thenComparingLong(m -> m.closest().candidate().record());
    private static final Comparator<Compared> CLOSEST_FIRST = Comparator.comparingDouble(Compared::score).reversed().thenComparingLong(c -> c.candidate().record());

    private final CorrelationRules rules;
    private final Comparer comparer;
    private final Vetoes vetoes;

    Matching(CorrelationRules rules, WordWeights words) {
        this.rules = rules;
        this.comparer = new Comparer(rules, new Words(rules.matters(), words));
        this.vetoes = new Vetoes(rules);
    }

    /** Record by record, whatever dispute each is of. */
    List<Compared> compare(Profile report, List<Candidate> candidates, Frequencies frequencies) {
        Subject ours = comparer.subject(report);
        return candidates.stream().map(candidate -> compared(ours, candidate, frequencies)).toList();
    }

    private Compared compared(Subject ours, Candidate candidate, Frequencies frequencies) {
        Subject theirs = comparer.subject(candidate);
        double cosine = ours.grams().cosine(theirs.grams());
        Comparison comparison = comparer.compare(ours, theirs, cosine, frequencies);
        return new Compared(candidate, comparison, cosine, comparison.score(rules));
    }

    /** One match of each dispute, best first. */
    List<Match> matches(Profile report, List<Compared> compared) {
        Map<String, List<Compared>> disputes = new LinkedHashMap<>();
        compared.forEach(record -> disputes.computeIfAbsent(record.candidate().dispute(), d -> new ArrayList<>()).add(record));
        return disputes.values().stream().map(records -> match(report, records)).sorted(BEST_FIRST).toList();
    }

    private Match match(Profile report, List<Compared> records) {
        records.sort(CLOSEST_FIRST);
        CorrelationRules.OtherRecords others = rules.otherRecords();
        double score = records.get(0).score() + others.share() * records.stream().skip(1).limit(others.most()).mapToDouble(Compared::score).sum();
        List<String> forbidden = vetoes.of(report, records);
        return new Match(records, score, forbidden, vetoes.effect(forbidden));
    }
}
