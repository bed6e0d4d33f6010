package org.disputehub.correlate;

import java.nio.file.Path;
import java.util.List;

/** Which dispute a report belongs to, by the weights and rules of {@code routes/policies/correlation.yaml}. Immutable. */
final class CorrelationPolicy {

    private final CorrelationRules rules;
    private final WordWeights words;
    private final Matching matching;
    private final SamePersonPolicy samePerson;
    private final SameReportPolicy sameReport;

    CorrelationPolicy(CorrelationRules rules, WordWeights words) {
        this.rules = rules;
        this.words = words;
        this.matching = new Matching(rules, words);
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

    WordWeights words() {
        return words;
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
        return decide(report, matching.compare(report, candidates, frequencies), rules.thresholds(), frequencies);
    }

    List<Match.Compared> compare(Profile report, List<Candidate> candidates, Frequencies frequencies) {
        return matching.compare(report, candidates, frequencies);
    }

    /** @param thresholds that training tries in place of its own */
    Verdict decide(Profile report, List<Match.Compared> compared, CorrelationRules.Thresholds thresholds, Frequencies frequencies) {
        List<Match> disputes = matching.matches(report, compared);
        if (disputes.isEmpty()) {
            return new Verdict(Verdict.Kind.NEW, null, null, false, 0, List.of(), List.of(), List.of(), version());
        }
        Match link = best(disputes);
        if (link != null && (link.score() >= thresholds.link() || link.closest().comparison().samePeopleSameMatter(rules.samePeopleSameMatter()))) {
            return linked(report, link, disputes, thresholds, frequencies);
        }
        List<Verdict.Review> reviews = disputes.stream().filter(match -> match.isAskedAbout(thresholds)).limit(rules.caps().reviews()).map(match -> match.review(rules)).toList();
        Match best = disputes.get(0);
        return new Verdict(reviews.isEmpty() ? Verdict.Kind.NEW : Verdict.Kind.REVIEW, null, best.closest().candidate().record(), false, Comparison.round(best.score()),
                best.evidence(rules), best.vetoes(), reviews, version());
    }

    /** What would be linked were the threshold low enough, or null. */
    private static Match best(List<Match> disputes) {
        return disputes.stream().filter(Match::mayLink).findFirst().orElse(null);
    }

    /** A second dispute that it would be linked to as well may be the same matter: the machine joins no disputes, so a person is asked. */
    private Verdict linked(Profile report, Match link, List<Match> disputes, CorrelationRules.Thresholds thresholds, Frequencies frequencies) {
        List<Verdict.Review> joins = disputes.stream().filter(match -> match != link && match.mayLink() && match.score() >= thresholds.join())
                .limit(rules.caps().reviews()).map(match -> match.review(rules)).toList();
        boolean reporter = link.records().stream().anyMatch(record -> samePerson.sameReporter(report, record.candidate().profile(), frequencies));
        Match.Compared copy = link.records().stream().filter(record -> sameReport.isCopy(report, record, frequencies)).findFirst().orElse(null);
        Match.Compared shown = copy == null ? link.closest() : copy;
        return new Verdict(copy == null ? Verdict.Kind.LINK : Verdict.Kind.SAME_REPORT, link.dispute(), shown.candidate().record(), reporter,
                Comparison.round(link.score()), link.evidence(rules), List.of(), joins, version());
    }
}
