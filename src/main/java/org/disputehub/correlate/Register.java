package org.disputehub.correlate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Counties;
import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.disputehub.dispute.Outcome;
import org.disputehub.report.Arrival;
import org.disputehub.report.Report.Standing;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides a batch of reports and writes what was decided. Runs inside the caller's database transaction: either every report of
 * the batch has its outcome afterwards, or none.
 */
@Component("register")
class Register {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegisterTables tables;
    private final DisputeNumbers numbers;
    private final Counties counties;

    Register(RegisterTables tables, DisputeNumbers numbers, Counties counties) {
        this.tables = tables;
        this.numbers = numbers;
        this.counties = counties;
    }

    /** @return the reports that were decided now; one that an earlier delivery had decided is not among them */
    public List<Decided> record(List<Arrival> arrivals) {
        List<Arrival> fresh = withoutDecided(arrivals);
        List<Decided> decided = decide(fresh, true);
        tables.write(decided);
        return decided;
    }

    /** What {@link #record} would decide; nothing is written or locked. */
    public List<Decided> rehearse(List<Arrival> arrivals) {
        return decide(arrivals, false);
    }

    private List<Arrival> withoutDecided(List<Arrival> arrivals) {
        Map<String, Boolean> known = tables.decided(arrivals.stream().map(Arrival::receipt).toList());
        // A report that is in quarantine and has nothing against it any more was mapped anew: it is decided again.
        List<String> mended = arrivals.stream().filter(a -> !a.refused() && known.getOrDefault(a.receipt(), false)).map(Arrival::receipt).toList();
        if (!mended.isEmpty()) {
            tables.release(mended);
        }
        Set<String> decided = known.keySet();
        mended.forEach(decided::remove);
        return decided.isEmpty() ? arrivals : arrivals.stream().filter(a -> !decided.contains(a.receipt())).toList();
    }

    private List<Decided> decide(List<Arrival> arrivals, boolean forReal) {
        List<SourceRecord.Key> keys = arrivals.stream().filter(a -> !a.refused()).map(Register::key).distinct().toList();
        Map<SourceRecord.Key, SourceRecord> records = forReal ? tables.lock(keys) : tables.read(keys);
        Iterator<String> disputes = forReal
                ? numbers.next((int) keys.stream().filter(k -> records.get(k).dispute == null).count())
                : keys.stream().map(k -> (String) null).iterator();
        List<Decided> decided = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            decided.add(arrival.refused() ? new Decided(arrival, null, null) : decide(arrival, records.get(key(arrival)), disputes));
        }
        return decided;
    }

    private Decided decide(Arrival arrival, SourceRecord record, Iterator<String> disputes) {
        ObjectNode canonical = read(arrival.canonical());
        Standing standing = Standing.valueOf(canonical.path("standing").asText());
        Decision decision = SameRecordPolicy.decide(record, record.receiptOf(arrival.contentHash()), standing, arrival.sourceVersion());
        if (decision.outcome() == Outcome.NEW_DISPUTE) {
            record.dispute = disputes.next();
            record.county = counties.ofReport(canonical);
            decision = new Decision(decision.outcome(), record.dispute, record.county, decision.tell(), null, decision.reason());
        }
        if (decision.outcome() != Outcome.DUPLICATE) {
            record.seen(arrival.contentHash(), arrival.receipt());
            if (arrival.sourceVersion() == null || record.version == null || !arrival.sourceVersion().isBefore(record.version)) {
                record.version = arrival.sourceVersion() == null ? record.version : arrival.sourceVersion();
                record.standing = standing;
            }
        }
        return new Decided(arrival, canonical, decision);
    }

    private static SourceRecord.Key key(Arrival arrival) {
        return new SourceRecord.Key(arrival.connector(), arrival.sourceRef());
    }

    private static ObjectNode read(byte[] canonical) {
        try {
            return (ObjectNode) JSON.readTree(canonical);
        } catch (IOException e) {
            throw new IllegalStateException("A canonical report on the queue is no JSON", e);
        }
    }
}
