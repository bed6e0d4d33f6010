package org.disputehub.correlate;

import org.disputehub.correlate.CorrelationRules.Veto;

import java.util.ArrayList;
import java.util.List;

/** Rules that forbid a link whatever the weights say. */
final class Vetoes {

    static final String OTHER_BUILDING = "otherBuilding";
    static final String OTHER_MATTER = "otherMatter";
    static final String OTHER_ID_NUMBER = "otherIdNumber";
    static final String TEXT_ALONE = "textAlone";
    static final List<String> ALL = List.of(OTHER_BUILDING, OTHER_MATTER, OTHER_ID_NUMBER, TEXT_ALONE);

    private final CorrelationRules rules;

    Vetoes(CorrelationRules rules) {
        this.rules = rules;
    }

    /** Names of the rules that forbid to link the report to the dispute that the records are of; those that are switched off are not among them. */
    List<String> of(Profile report, List<Profile> records, Comparison comparison) {
        List<String> vetoes = new ArrayList<>();
        boolean tied = !comparison.has(Field.SOURCE_LINK, "NONE");
        add(vetoes, OTHER_BUILDING, comparison.has(Field.PLACE, "OTHER_BUILDING"));
        add(vetoes, OTHER_MATTER, !tied && comparison.has(Field.MATTER, "OTHER") && !comparison.has(Field.WORDS, "PROOF", "STRONG"));
        add(vetoes, OTHER_ID_NUMBER, records.stream().anyMatch(record -> sameNameOtherId(report, record)));
        add(vetoes, TEXT_ALONE, !tied && !sameSomebody(comparison) && !comparison.has(Field.PLACE, rules.placesEnoughForAnonymous().toArray(String[]::new)));
        return vetoes;
    }

    /** What the strictest of them asks for. */
    Veto effect(List<String> vetoes) {
        return vetoes.stream().map(rules.vetoes()::get).reduce(Veto.NONE, (x, y) -> x.compareTo(y) > 0 ? x : y);
    }

    private void add(List<String> vetoes, String rule, boolean applies) {
        if (applies && rules.vetoes().get(rule) != Veto.NONE) {
            vetoes.add(rule);
        }
    }

    private static boolean sameSomebody(Comparison comparison) {
        return comparison.has(Field.PHONE, "SAME") || comparison.has(Field.ID_NUMBER, "SAME") || comparison.has(Field.MARK, "SAME")
                || likelySame(comparison, Field.REPORTER) || likelySame(comparison, Field.OPPONENT);
    }

    private static boolean likelySame(Comparison comparison, Field side) {
        return !comparison.has(side, "OTHER", "UNKNOWN", "SURNAME_ONLY", "ONE_CHARACTER_OFF");
    }

    private static boolean sameNameOtherId(Profile a, Profile b) {
        return a.persons().stream().filter(p -> p.id() != null && p.fullName() != null).anyMatch(p -> b.persons().stream()
                .anyMatch(q -> q.id() != null && p.fullName().equals(q.fullName()) && !p.id().equals(q.id())));
    }
}
