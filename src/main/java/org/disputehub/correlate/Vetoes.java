package org.disputehub.correlate;

import org.disputehub.correlate.CorrelationRules.Veto;
import org.disputehub.correlate.Match.Compared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Rules that forbid a link whatever the weights say. */
final class Vetoes {

    static final String OTHER_BUILDING = "otherBuilding";
    static final String OTHER_MATTER = "otherMatter";
    static final String OTHER_ID_NUMBER = "otherIdNumber";
    static final String TEXT_ALONE = "textAlone";
    static final String OTHERS_ELSEWHERE = "othersElsewhere";
    static final List<String> ALL = List.of(OTHER_BUILDING, OTHER_MATTER, OTHER_ID_NUMBER, TEXT_ALONE, OTHERS_ELSEWHERE);

    private static final String[] SAME_BUILDING = {"SAME_ROOM", "ROOM_NEXT_TO_IT", "SAME_UNIT", "OTHER_ROOM", "OTHER_UNIT", "SAME_BUILDING"};

    private static final String[] ELSEWHERE = {"OTHER_HOUSE", "OTHER_ESTATE", "OTHER_VILLAGE", "OTHER_TOWN", "OTHER_COUNTY"};
    /** Those who quarrel may live in two houses of one lane. */
    private static final String[] FAR_FROM_THERE = {"OTHER_ESTATE", "OTHER_VILLAGE", "OTHER_TOWN", "OTHER_COUNTY"};
    private static final String[] SURELY = {"SAME", "SAME_ORGANISATION"};

    private final CorrelationRules rules;
    private final String[] enough;
    private final String[] enoughForMany;
    private final String[] enoughWithMore;

    Vetoes(CorrelationRules rules) {
        this.rules = rules;
        this.enough = rules.placesEnoughForAnonymous().toArray(String[]::new);
        this.enoughForMany = rules.placesEnoughForMany().toArray(String[]::new);
        this.enoughWithMore = rules.placesEnoughWithMore().toArray(String[]::new);
    }

    /** Names of the rules that forbid to link the report to the dispute that the records are of, the most alike first; those that are switched off are not among them. */
    List<String> of(Profile report, List<Compared> records) {
        Comparison closest = records.get(0).comparison();
        boolean tied = any(records, record -> !record.has(Field.SOURCE_LINK, "NONE"));
        List<String> vetoes = new ArrayList<>();
        add(vetoes, OTHER_BUILDING, any(records, record -> record.has(Field.PLACE, "OTHER_BUILDING")) && !any(records, record -> record.has(Field.PLACE, SAME_BUILDING)));
        add(vetoes, OTHER_MATTER, !tied && closest.has(Field.MATTER, "OTHER") && !closest.sameTopic() && !closest.has(Field.WORDS, "PROOF", "STRONG"));
        add(vetoes, OTHER_ID_NUMBER, records.stream().anyMatch(record -> sameNameOtherId(report, record.candidate().profile())));
        boolean textAlone = !tied && !any(records, Vetoes::sameSomebody) && records.stream().noneMatch(record -> placeEnough(report, record));
        add(vetoes, TEXT_ALONE, textAlone);
        add(vetoes, OTHERS_ELSEWHERE, textAlone && records.stream().allMatch(record -> record.comparison().has(Field.PLACE, FAR_FROM_THERE) && bothSayWho(report, record) && others(report, record)));
        return vetoes;
    }

    /** What many complain of is known by a wider place than what is between two; so is what more than the place ties, or where both say who they are. */
    private boolean placeEnough(Profile report, Compared record) {
        Comparison comparison = record.comparison();
        return comparison.has(Field.PLACE, enough) || comparison.isOfMany() && comparison.has(Field.PLACE, enoughForMany)
                || comparison.has(Field.PLACE, enoughWithMore) && (oneMoreSign(comparison) || bothSayWho(report, record) && !others(report, record));
    }

    private static boolean bothSayWho(Profile report, Compared record) {
        return report.saysWho() && record.candidate().profile().saysWho();
    }

    /** Also where one names who complains and the other whom of: whether these know one another nobody has said. */
    private static boolean others(Profile report, Compared record) {
        Set<String> ours = report.fullNames();
        Set<String> theirs = record.candidate().profile().fullNames();
        boolean named = !ours.isEmpty() && !theirs.isEmpty();
        return record.comparison().has(Field.REPORTER, "OTHER", "OTHER_IN_TEXT") || record.comparison().has(Field.PHONE, "OTHER") || named && Collections.disjoint(ours, theirs);
    }

    private static boolean oneMoreSign(Comparison comparison) {
        return comparison.has(Field.AMOUNT, "SAME") || comparison.has(Field.MARK, "SAME_END") || comparison.has(Field.REPORTER, "SURNAME_ONLY") || comparison.has(Field.OPPONENT, "SURNAME_ONLY");
    }

    private static boolean any(List<Compared> records, Predicate<Comparison> says) {
        return records.stream().map(Compared::comparison).anyMatch(says);
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

    /** In another place a name that only sounds alike, or has the same characters in another order, is somebody else's. */
    private static boolean likelySame(Comparison comparison, Field side) {
        return comparison.has(Field.PLACE, ELSEWHERE) ? comparison.has(side, SURELY) : !comparison.has(side, "OTHER", "UNKNOWN", "SURNAME_ONLY", "ONE_CHARACTER_OFF");
    }

    private static boolean sameNameOtherId(Profile a, Profile b) {
        return a.persons().stream().filter(p -> p.id() != null && p.fullName() != null).anyMatch(p -> b.persons().stream()
                .anyMatch(q -> q.id() != null && p.fullName().equals(q.fullName()) && !p.id().equals(q.id())));
    }
}
