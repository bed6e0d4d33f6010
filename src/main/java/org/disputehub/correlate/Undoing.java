package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.DisputeState;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes an act back: every record that it moved goes to where it was, and the dispute that it ended stands again as it stood. */
final class Undoing {

    private final ActTables tables;
    private final BatchTables batches;
    private final RegisterTables register;
    private final Trail trail;
    private final CorrelationPolicies policies;

    Undoing(ActTables tables, BatchTables batches, RegisterTables register, Trail trail, CorrelationPolicies policies) {
        this.tables = tables;
        this.batches = batches;
        this.register = register;
        this.trail = trail;
        this.policies = policies;
    }

    Acts.Done undo(Act asked) {
        ActTables.Written act = tables.act(Acts.number(asked.subject())).filter(found -> Set.of("JOIN", "SPLIT", "MOVE").contains(found.kind()))
                .orElseThrow(() -> new NotFound("There is no such act that could be undone"));
        if (act.undone()) {
            throw new Conflict("This act was undone already.");
        }
        tables.laterAct(act).ifPresent(later -> {
            throw new Conflict("Act " + later + " came after it on the same disputes. Undo that one first.");
        });
        Map<String, DisputeFile> files = batches.disputes(Set.of(act.dispute(), act.other()));
        boolean join = act.kind().equals("JOIN");
        DisputeFile home = files.get(join ? act.other() : act.dispute());
        DisputeFile away = files.get(join ? act.dispute() : act.other());
        move(act, away, home);
        Before before = Before.fromJson(act.before());
        boolean wasMerged = home.state == DisputeState.MERGED;
        if (wasMerged) {
            home.state = before.state();
            home.mergedInto = null;
        }
        home.repeats += before.home();
        away.repeats = Math.max(0, away.repeats - before.away());
        boolean empty = away.records.isEmpty();
        if (empty) {
            away.state = DisputeState.MERGED;
            away.mergedInto = home.id;
        }
        int many = policies.current().massReporters();
        home.mass = home.reporters() >= many;
        away.mass = away.reporters() >= many;
        long number = trail.act("UNDO", act.dispute(), act.other(), act.records(), List.of(), "{}", asked.by(), asked.reason());
        home.changed = true;
        away.changed = true;
        register.writeDisputes(List.of(home, away), tables.now());
        tables.undone(act.number(), number);
        return new Acts.Done(number, home.id, notices(number, home, away, wasMerged, empty));
    }

    private List<Notice> notices(long act, DisputeFile home, DisputeFile away, boolean standsAgain, boolean ended) {
        Instant now = tables.now().toInstant();
        if (standsAgain) {
            return Stream.of(home, away).map(file -> ActNotices.of(act, Event.MERGE_UNDONE, file, ActNotices.data().put("standsAgain", home.id), now)).toList();
        }
        ObjectNode data = ActNotices.data().put(ended ? "mergedInto" : "splitInto", home.id);
        return List.of(ActNotices.of(act, ended ? Event.DISPUTE_MERGED : Event.DISPUTE_SPLIT, away, data, now));
    }

    private void move(ActTables.Written act, DisputeFile away, DisputeFile home) {
        new HashSet<>(act.records()).forEach(record -> {
            Set<Long> marks = away.records.remove(record);
            if (marks != null) {
                home.records.put(record, marks);
            }
        });
        trail.relocate(act.records(), home.id, "undo of act " + act.number());
    }
}
