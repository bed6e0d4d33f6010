package org.disputehub.correlate;

import org.disputehub.correlate.Match.Compared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares a report with all its candidates, and makes one match of each dispute. */
final class Matching {

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score).reversed().thenComparingLong(m -> m.closest().candidate().record());
    private static final Comparator<Compared> CLOSEST_FIRST = Comparator.comparingDouble(Compared::score).reversed().thenComparingLong(c -> c.candidate().record());

    private final CorrelationRules rules;
    private final Comparer comparer;
    private final Vetoes vetoes;

    Matching(CorrelationRules rules, GramWeights grams) {
        this.rules = rules;
        this.comparer = new Comparer(rules, new Words(rules.matters(), grams));
        this.vetoes = new Vetoes(rules);
    }

    /** Best first. */
    List<Match> matches(Profile report, List<Candidate> candidates, Frequencies frequencies) {
        Subject ours = comparer.subject(report);
        Map<String, List<Compared>> disputes = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            disputes.computeIfAbsent(candidate.dispute(), d -> new ArrayList<>()).add(compared(ours, candidate, frequencies));
        }
        return disputes.values().stream().map(records -> match(report, records)).sorted(BEST_FIRST).toList();
    }

    private Compared compared(Subject ours, Candidate candidate, Frequencies frequencies) {
        Subject theirs = comparer.subject(candidate.profile());
        double cosine = ours.grams().cosine(theirs.grams());
        Comparison comparison = comparer.compare(ours, theirs, cosine, frequencies);
        return new Compared(candidate, comparison, cosine, comparison.score(rules));
    }

    private Match match(Profile report, List<Compared> records) {
        records.sort(CLOSEST_FIRST);
        Comparison all = Comparison.closest(records.stream().map(Compared::comparison).toList());
        if (reporters(records) >= rules.caps().massReporters()) {
            all.ofMany();
        }
        Together.add(all);
        List<String> forbidden = vetoes.of(report, records.stream().map(record -> record.candidate().profile()).toList(), all);
        return new Match(records.get(0), records, all, all.score(rules), forbidden, vetoes.effect(forbidden));
    }

    /** How many different people tell of the dispute. */
    private static long reporters(List<Compared> records) {
        return records.stream().flatMap(record -> record.candidate().profile().persons().stream()).filter(person -> person.side().complains())
                .map(person -> person.phone() != null ? person.phone() : person.fullName()).filter(Objects::nonNull).distinct().count();
    }
}
