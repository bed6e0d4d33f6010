package org.disputehub.correlate;

/** Whether a report is an earlier one again under a new number: as some sources re-send. */
final class SameReportPolicy {

    private final CorrelationRules.SameReport rule;
    private final SamePersonPolicy samePerson;

    SameReportPolicy(CorrelationRules.SameReport rule, SamePersonPolicy samePerson) {
        this.rule = rule;
        this.samePerson = samePerson;
    }

    /** A person who calls twice does not say it in the same words; the numbers in it must be the same too. */
    boolean isCopy(Profile report, Match.Compared earlier, Frequencies frequencies) {
        Profile other = earlier.candidate().profile();
        return report.connector().equals(other.connector())
                && Math.abs(report.reportedAt() - other.reportedAt()) <= rule.within().toSeconds()
                && earlier.cosine() >= rule.text()
                && report.amounts().equals(other.amounts()) && report.spot().rooms().equals(other.spot().rooms())
                && !earlier.comparison().level(Field.PLACE).startsWith("OTHER")
                && (report.anonymous() && other.anonymous() || samePerson.sameReporter(report, other, frequencies));
    }
}
