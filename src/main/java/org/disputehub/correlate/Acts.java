package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Accountability;
import org.disputehub.connector.Counties;
import org.disputehub.database.RegisterLock;
import org.disputehub.dispute.DisputeState;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people decide about what belongs together: join, split, undo, answer a question of the machine's. Runs inside the caller's
 * transaction. What a person has placed the machine never moves again.
 */
@Component("acts")
class Acts {

    /** @param act its number, 0 where nothing was moved */
    record Done(long act, String dispute, List<Notice> notices) {
    }

    private final RegisterLock lock;
    private final ActTables tables;
    private final BatchTables batches;
    private final RegisterTables register;
    private final Trail trail;
    private final Numbers numbers;
    private final Counties counties;
    private final CorrelationPolicies policies;
    private final Undoing undoing;

    Acts(RegisterLock lock, ActTables tables, BatchTables batches, RegisterTables register, Trail trail, Numbers numbers, Counties counties, CorrelationPolicies policies) {
        this.lock = lock;
        this.tables = tables;
        this.batches = batches;
        this.register = register;
        this.trail = trail;
        this.numbers = numbers;
        this.counties = counties;
        this.policies = policies;
        this.undoing = new Undoing(tables, batches, register, trail, policies);
    }

    public Done perform(Act act) {
        lock.hold();
        return switch (act.kind()) {
            case JOIN -> join(act.subject(), act.other(), act.by(), act.reason());
            case SPLIT -> split(act);
            case UNDO -> undoing.undo(act);
            case SAME, DIFFERENT -> settle(act);
        };
    }

    public List<Notice> notices(Done done) {
        return done.notices();
    }

    /** All that the other has becomes this one's; the other goes on under this one's number. */
    private Done join(String id, String otherId, String by, String reason) {
        if (id.equals(otherId)) {
            throw new BadQuestion("A dispute cannot be joined to itself. Name two.");
        }
        DisputeFile into = file(id);
        DisputeFile other = file(otherId);
        List<ActTables.Filed> moved = tables.filed(otherId);
        List<Long> records = moved.stream().map(ActTables.Filed::record).toList();
        List<Long> against = tables.filed(id).stream().map(ActTables.Filed::record).toList();
        Before before = new Before(other.state, 0, other.repeats + 1);
        List<Notice> notices = new ArrayList<>();
        trail.relocate(records, id, by);
        tables.hold(against, by);
        other.records.forEach(into.records::put);
        other.state = DisputeState.MERGED;
        other.mergedInto = id;
        into.repeats += other.repeats + 1;
        into.mass |= other.mass || into.reporters() >= policies.current().massReporters();
        long act = trail.act("JOIN", id, otherId, records, against, before.toJson(), by, reason);
        notices.add(ActNotices.of(act, Event.DISPUTE_MERGED, other, ActNotices.data().put("mergedInto", id), tables.now().toInstant()));
        moved.stream().filter(filed -> other.records.containsKey(filed.record())).forEach(filed -> notices.addAll(joined(act, into, filed)));
        other.records.clear();
        write(into, other);
        tables.settleAnswered(id);
        return new Done(act, id, notices);
    }

    private List<Notice> joined(long act, DisputeFile into, ActTables.Filed filed) {
        Instant reported = Instant.ofEpochSecond(Profile.of(filed.report()).reportedAt());
        boolean afterResolution = into.state.settled() && into.resolvedAt != null && reported.isAfter(into.resolvedAt);
        ObjectNode data = ActNotices.data().put("relation", afterResolution ? "REPEAT_AFTER_RESOLUTION" : "CORRELATED").put("repeats", into.repeats)
                .put("reporters", into.reporters()).put("mass", into.mass);
        if (!afterResolution) {
            return List.of(ActNotices.of(act, Event.DISPUTE_REPEATED, into, data, filed));
        }
        Accountability account = new Accountability(into.id, filed.receipt(), into.county, into.resolvedAt, reported);
        tables.account(account);
        into.reopen();
        return List.of(ActNotices.of(act, Event.DISPUTE_REOPENED, into, data.put("resolvedAt", account.resolvedAt().toString()), filed), account.notice(filed.receivedAt()));
    }

    /** Some reports become a dispute of their own, in the county that the newest of them names. */
    private Done split(Act act) {
        DisputeFile from = file(act.subject());
        List<Long> records = tables.records(act.receipts(), from.id);
        List<ActTables.Filed> all = tables.filed(from.id);
        List<Long> left = all.stream().map(ActTables.Filed::record).filter(number -> !records.contains(number)).toList();
        if (records.isEmpty()) {
            throw new BadQuestion("None of the receipts is of a report of this dispute. Name those that are to be split off.");
        }
        if (left.isEmpty()) {
            throw new BadQuestion("All reports of the dispute are named; at least one stays.");
        }
        List<ActTables.Filed> split = all.stream().filter(filed -> records.contains(filed.record())).toList();
        ActTables.Filed newest = split.get(split.size() - 1);
        DisputeFile fresh = new DisputeFile(numbers.disputes(1).get(), counties.ofReport(newest.report()), DisputeState.DISPATCHED);
        fresh.category = newest.report().path("category").path("gbt31000").asText(null);
        fresh.isNew = true;
        records.forEach(number -> fresh.records.put(number, from.records.getOrDefault(number, Set.of())));
        records.forEach(from.records::remove);
        from.repeats = Math.max(0, from.repeats - records.size());
        fresh.repeats = records.size() - 1;
        from.mass = from.reporters() >= policies.current().massReporters();
        fresh.mass = fresh.reporters() >= policies.current().massReporters();
        write(from, fresh);
        trail.relocate(records, fresh.id, act.by());
        tables.hold(left, act.by());
        long number = trail.act("SPLIT", from.id, fresh.id, records, left, new Before(from.state, records.size(), 0).toJson(), act.by(), act.reason());
        List<Notice> notices = new ArrayList<>();
        notices.add(ActNotices.of(number, Event.DISPUTE_SPLIT, from, ActNotices.data().put("splitInto", fresh.id), tables.now().toInstant()));
        notices.add(ActNotices.of(number, Event.WORK_ORDER_DISPATCHED, fresh, null, newest));
        split.stream().filter(filed -> filed != newest).forEach(filed -> notices.add(ActNotices.of(number, Event.DISPUTE_REPEATED, fresh,
                ActNotices.data().put("relation", "CORRELATED").put("repeats", fresh.repeats).put("reporters", fresh.reporters()).put("mass", fresh.mass), filed)));
        return new Done(number, fresh.id, notices);
    }

    private Done settle(Act act) {
        ActTables.Asked asked = tables.review(number(act.subject())).orElseThrow(() -> new NotFound("There is no such review"));
        if (!asked.state().equals("OPEN")) {
            throw new Conflict("This review is " + asked.state() + " already. Join or split the disputes themselves.");
        }
        tables.settle(asked.number(), act.kind().name(), act.by(), act.reason());
        if (act.kind() == Act.Kind.DIFFERENT) {
            tables.hold(List.of(asked.record()), act.by());
            trail.act("DIFFERENT", asked.otherDispute(), asked.dispute(), List.of(asked.record()), List.of(asked.other()), "{}", act.by(), act.reason());
            return new Done(0, asked.dispute(), List.of());
        }
        return asked.dispute().equals(asked.otherDispute()) ? new Done(0, asked.dispute(), List.of()) : join(asked.otherDispute(), asked.dispute(), act.by(), act.reason());
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFound("There is no such number");
        }
    }

    private DisputeFile file(String id) {
        DisputeFile file = batches.dispute(id);
        if (file == null) {
            throw new NotFound("There is no such dispute");
        }
        if (file.state == DisputeState.MERGED) {
            throw new Conflict("Dispute " + id + " is handled as " + file.mergedInto + ". Use that one, or undo the merge.");
        }
        if (file.state == DisputeState.WITHDRAWN) {
            throw new Conflict("All reports of dispute " + id + " were withdrawn by their sources; there is nothing to join or split.");
        }
        return file;
    }

    private void write(DisputeFile... files) {
        for (DisputeFile file : files) {
            file.changed = true;
        }
        register.writeDisputes(List.of(files), tables.now());
    }

    static Map<String, Object> view(Done done) {
        Map<String, Object> view = new LinkedHashMap<>();
        if (done.act() > 0) {
            view.put("act", done.act());
        }
        view.put("dispute", done.dispute());
        return view;
    }
}
