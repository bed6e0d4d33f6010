package org.disputehub.retention;

import io.micrometer.core.instrument.MeterRegistry;
import org.disputehub.connector.PolicyYaml;
import org.disputehub.database.RegisterLock;
import org.disputehub.dispute.DisputeState;
import org.disputehub.home.PolicyFile;
import org.disputehub.home.PolicyFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Erases what has been kept for long enough, in portions, each in a transaction of its own that holds the register: whoever opens a dispute again comes before it or after it. */
@Component("retention")
class Retention {

    static final PolicyYaml<RetentionRules> RULES = new PolicyYaml<>("retention.schema.json", RetentionRules.class, RetentionRules::faults);
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    /** Reports wait for no more disputes than these. */
    private static final int PORTION = 100;

    private final DueTables due;
    private final Erasures erasures;
    private final KeptFiles files;
    private final RegisterLock lock;
    private final TransactionTemplate transaction;
    private final PolicyFile<RetentionRules> rules;
    private final MeterRegistry meters;
    private final Clock clock;

    Retention(DueTables due, Erasures erasures, KeptFiles files, RegisterLock lock, PlatformTransactionManager transactions, PolicyFiles policies, MeterRegistry meters, Clock clock) {
        this.due = due;
        this.erasures = erasures;
        this.files = files;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
        this.rules = policies.open("retention.yaml", RULES::read);
        this.meters = meters;
        this.clock = clock;
    }

    /** All that it is time for. */
    public void run() throws IOException {
        RetentionRules now = rules.current();
        Instant time = clock.instant();
        transaction.executeWithoutResult(status -> due.again());
        for (Map.Entry<DisputeState, Period> kept : now.disputes().entrySet()) {
            repeat("disputes", () -> disputes(due.disputes(kept.getKey(), now.before(kept.getValue(), time), PORTION), "policy", "retention " + now.version()));
        }
        repeat("not_disputes", () -> other(erasures.reports(due.notDisputes(now.before(now.notDisputes(), time), PORTION)), 0, now));
        repeat("quarantine", () -> other(0, erasures.quarantine(now.before(now.quarantine(), time), PORTION), now));
        repeat("refused_feedback", () -> other(0, erasures.refusedFeedback(now.before(now.refusedFeedback(), time), PORTION), now));
        repeat("failed_messages", () -> other(0, erasures.failedMessages(now.before(now.failedMessages(), time), PORTION), now));
        meters.counter("hub.erased", "what", "files").increment(files.sweep(now.before(now.files(), time)));
    }

    /** At once, whatever the policy says, where nothing holds them; @return those that were erased */
    List<String> erase(List<String> disputes, String by, String reason) {
        return transaction.execute(status -> {
            lock.hold();
            due.again();
            List<String> free = due.free(disputes);
            disputes(free, by, reason);
            return free;
        });
    }

    private void repeat(String what, IntSupplier portion) {
        Integer erased;
        do {
            erased = transaction.execute(status -> {
                lock.hold();
                return portion.getAsInt();
            });
            meters.counter("hub.erased", "what", what).increment(erased == null ? 0 : erased);
        } while (erased != null && erased > 0);
    }

    private int disputes(List<String> disputes, String by, String reason) {
        if (disputes.isEmpty()) {
            return 0;
        }
        List<String> all = due.withMerged(disputes);
        int reports = erasures.disputes(all);
        erasures.writeDown(by, reason, all, reports, 0);
        AUDIT.info("{} erased the personal data of {} disputes with {} reports: {}", by, all.size(), reports, reason);
        return disputes.size();
    }

    private int other(int reports, int other, RetentionRules now) {
        if (reports + other > 0) {
            erasures.writeDown("policy", "retention " + now.version(), List.of(), reports, other);
            AUDIT.info("policy erased the personal data of {} reports and {} messages outside of disputes", reports, other);
        }
        return reports + other;
    }
}
