package org.disputehub.correlate;

import org.disputehub.connector.Counties;
import org.disputehub.database.RegisterLock;
import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Notice;
import org.disputehub.report.Arrival;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides a batch of reports and writes what was decided. Runs inside the caller's database transaction: either every report of
 * the batch has its outcome afterwards, or none.
 */
@Component("register")
class Register {

    private final RegisterLock lock;
    private final BatchTables batches;
    private final RegisterTables tables;
    private final ComparisonTables comparisons;
    private final Trail trail;
    private final Numbers numbers;
    private final Counties counties;
    private final CorrelationPolicies policies;

    Register(RegisterLock lock, BatchTables batches, RegisterTables tables, ComparisonTables comparisons, Trail trail, Numbers numbers, Counties counties,
             CorrelationPolicies policies) {
        this.lock = lock;
        this.batches = batches;
        this.tables = tables;
        this.comparisons = comparisons;
        this.trail = trail;
        this.numbers = numbers;
        this.counties = counties;
        this.policies = policies;
    }

    /** @return the reports that were decided now; one that an earlier delivery had decided is not among them */
    public List<Decided> record(List<Arrival> arrivals) {
        List<Incoming> read = arrivals.stream().map(Incoming::of).toList();
        CorrelationPolicy policy = policies.current();
        lock.hold();
        List<Incoming> fresh = withoutDecided(read);
        Batch batch = batches.load(fresh, policy);
        numbers.give(batch.records());
        Correlator correlator = new Correlator(policy, batch, counties, numbers.disputes(fresh.size()));
        List<Decided> decided = fresh.stream().map(correlator::decide).toList();
        tables.write(decided, batch);
        comparisons.write(batch.records(), correlator.consequences(), policy.sharedPhoneNames());
        trail.write(correlator.consequences().moves);
        return decided;
    }

    /** What {@link #record} would decide; nothing is written or locked. */
    public List<Decided> rehearse(List<Arrival> arrivals) {
        List<Incoming> read = arrivals.stream().map(Incoming::of).toList();
        CorrelationPolicy policy = policies.current();
        Batch batch = batches.load(read, policy);
        Numbers.rehearse(batch.records());
        Correlator correlator = new Correlator(policy, batch, counties, Numbers.invented());
        return read.stream().map(correlator::decide).map(Numbers::withoutInvented).toList();
    }

    /** What counties and the city centre are owed for the reports, in their order. */
    public List<Notice> notices(List<Decided> decided) {
        return decided.stream().flatMap(one -> one.notices().stream()).toList();
    }

    private List<Incoming> withoutDecided(List<Incoming> reports) {
        Map<String, Boolean> known = tables.decided(reports.stream().map(report -> report.arrival().receipt()).toList());
        // A report that is in quarantine and has nothing against it any more was mapped anew: it is decided again.
        List<String> mended = reports.stream().map(Incoming::arrival).filter(a -> !a.refused() && known.getOrDefault(a.receipt(), false)).map(Arrival::receipt).toList();
        if (!mended.isEmpty()) {
            tables.release(mended);
        }
        Set<String> decided = known.keySet().stream().filter(receipt -> !mended.contains(receipt)).collect(Collectors.toSet());
        return reports.stream().filter(report -> !decided.contains(report.arrival().receipt())).toList();
    }
}
