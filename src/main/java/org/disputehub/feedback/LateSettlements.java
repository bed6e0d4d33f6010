package org.disputehub.feedback;

import org.disputehub.dispute.Accountability;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.Notice;
import org.disputehub.feedback.Happening.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A settlement that is reported only after a repeat that came later than it: what a repeat after resolution brings is made up for (问责建议). */
@Component
class LateSettlements {

    private final JdbcTemplate database;

    LateSettlements(JdbcTemplate database) {
        this.database = database;
    }

    /** @return what the city centre is told of the repeats that turn out to have come after a settlement */
    List<Notice> propose(Course before, Course after, List<Happening> happenings, Instant now) {
        Set<Long> known = before.steps().stream().filter(step -> step.kind() == Course.Kind.REOPENED).map(Course.Step::number).collect(Collectors.toSet());
        List<Notice> notices = new ArrayList<>();
        Course.Step settled = null;
        for (Course.Step step : after.steps()) {
            if (step.kind() == Course.Kind.RESOLVED || step.kind() == Course.Kind.CLOSED) {
                settled = settled == null ? step : settled;
            } else if (step.kind() == Course.Kind.REOPENED) {
                Happening repeat = happenings.stream().filter(h -> h.number() == step.number() && h.kind() == Kind.REPEATED).findFirst().orElse(null);
                if (repeat != null && settled != null && !known.contains(step.number())) {
                    notices.addAll(propose(new Accountability(after.dispute(), receipt(repeat), settled.county(), settled.at(), repeat.at()), now));
                }
                settled = null;
            }
        }
        return notices;
    }

    private List<Notice> propose(Accountability one, Instant now) {
        int written = database.update("insert into accountability (dispute, receipt, county, resolved_at, reported_at, proposed_at) values (?, ?, ?, ?, ?, ?) on conflict (receipt) do nothing",
                one.dispute(), one.receipt(), one.county(), Timestamp.from(one.resolvedAt()), Timestamp.from(one.reportedAt()), Timestamp.from(now));
        return written == 0 ? List.of() : List.of(one.notice(now));
    }

    /** The message that told of a repeat is named after its report. */
    private static String receipt(Happening repeat) {
        return repeat.id().substring(repeat.id().lastIndexOf('.') + 1);
    }
}
