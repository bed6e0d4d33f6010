package org.disputehub.correlate;

import org.disputehub.dispute.Decision;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Outcome;
import org.disputehub.report.Report.Standing;
import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;

import static org.assertj.core.api.Assertions.assertThat;

class SameRecordPolicyTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2025-06-03T09:00:00+08:00");
    private static final OffsetDateTime TEN = NINE.plusHours(1);

    private final SourceRecord record = new SourceRecord(new SourceRecord.Key("police-110", "1"));

    @Test
    void theFirstReportOfARecordIsANewDispute() {
        Decision decision = SameRecordPolicy.decide(record, null, Standing.DISPUTE, NINE);
        assertThat(decision.outcome()).isEqualTo(Outcome.NEW_DISPUTE);
        assertThat(decision.tell()).isEqualTo(Event.WORK_ORDER_DISPATCHED);
    }

    @Test
    void theSameContentAgainIsADuplicateAndTellsNobody() {
        Decision decision = SameRecordPolicy.decide(open(), "first", Standing.DISPUTE, NINE);
        assertThat(decision.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(decision.sameAs()).isEqualTo("first");
        assertThat(decision.tell()).isNull();
    }

    @Test
    void aLaterVersionIsAnUpdateAndAnOlderOneIsKeptInSilence() {
        assertThat(SameRecordPolicy.decide(open(), null, Standing.DISPUTE, TEN.plusHours(1)).tell()).isEqualTo(Event.REPORT_UPDATED);
        Decision late = SameRecordPolicy.decide(open(), null, Standing.WITHDRAWN, NINE);
        assertThat(late.outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(late.tell()).isNull();
    }

    @Test
    void aWithdrawalIsToldOnceAndOnlyWhereTheCountyHadTheDispute() {
        assertThat(SameRecordPolicy.decide(open(), null, Standing.WITHDRAWN, TEN).tell()).isEqualTo(Event.REPORT_WITHDRAWN);
        assertThat(SameRecordPolicy.decide(record, null, Standing.WITHDRAWN, TEN).outcome()).isEqualTo(Outcome.WITHDRAWN);
        record.standing = Standing.WITHDRAWN;
        record.dispute = "HB1";
        assertThat(SameRecordPolicy.decide(record, null, Standing.WITHDRAWN, TEN).tell()).isNull();
    }

    private SourceRecord open() {
        record.dispute = "HB1";
        record.county = "410611";
        record.standing = Standing.DISPUTE;
        record.version = TEN;
        return record;
    }
}
