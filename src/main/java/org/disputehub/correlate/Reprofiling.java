package org.disputehub.correlate;

import org.disputehub.database.RegisterLock;
import org.disputehub.errors.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the profiles of records that have none, or one of an older form: after an update of the hub. A portion at a time, the newest
 * records first, so that reports are decided in between.
 */
@Component("reprofiling")
class Reprofiling {

    private static final Logger LOG = LoggerFactory.getLogger(Reprofiling.class);
    private static final int PORTION = 200;

    private final JdbcTemplate database;
    private final RegisterLock lock;
    private final ComparisonTables comparisons;
    private final CorrelationPolicies policies;
    private final TransactionTemplate transaction;

    Reprofiling(JdbcTemplate database, RegisterLock lock, ComparisonTables comparisons, CorrelationPolicies policies, PlatformTransactionManager transactions) {
        this.database = database;
        this.lock = lock;
        this.comparisons = comparisons;
        this.policies = policies;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many were made */
    public int run() {
        int made = 0;
        try {
            for (int some = isNeeded() ? portion() : 0; some > 0; some = portion()) {
                made += some;
            }
        } catch (RuntimeException e) {
            LOG.warn("Profiles wait to be made: {}", Unavailable.causes(e) ? "the database is away" : e.getClass().getName());
        }
        if (made > 0) {
            LOG.info("Made the profiles of {} records anew", made);
        }
        return made;
    }

    private boolean isNeeded() {
        return Boolean.TRUE.equals(database.queryForObject("select exists (select from profile where form < ?) or exists (select from source_record s join report r on r.receipt = s.receipt "
                + "where s.dispute is not null and r.erased_at is null and not exists (select from profile p where p.record = s.number))", Boolean.class, Profile.FORM));
    }

    private int portion() {
        return transaction.execute(status -> {
            lock.hold();
            List<SourceRecord> fresh = read("select s.number, s.connector, s.source_ref, r.canonical from source_record s join report r on r.receipt = s.receipt "
                    + "where s.dispute is not null and r.erased_at is null and not exists (select from profile p where p.record = s.number) order by s.number desc limit ?");
            List<SourceRecord> old = !fresh.isEmpty() ? List.of() : read("select s.number, s.connector, s.source_ref, r.canonical from profile p join source_record s on s.number = p.record "
                    + "join report r on r.receipt = s.receipt where p.form < " + Profile.FORM + " order by p.record desc limit ?");
            comparisons.write(fresh, new Consequences(), policies.current().sharedPhoneNames());
            comparisons.writeAgain(old);
            return fresh.size() + old.size();
        });
    }

    private List<SourceRecord> read(String sql) {
        List<SourceRecord> records = new ArrayList<>();
        database.query(sql, row -> {
            SourceRecord record = new SourceRecord(new SourceRecord.Key(row.getString(2), row.getString(3)));
            record.number = row.getLong(1);
            record.compared = Incoming.stored(row.getString(4));
            record.marks = record.compared.marks();
            records.add(record);
        }, PORTION);
        return records;
    }
}
