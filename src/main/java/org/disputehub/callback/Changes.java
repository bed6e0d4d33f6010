package org.disputehub.callback;

import org.disputehub.dispute.Change;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.Decided;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes what is to be told, in the transaction that changes it. Who is told is found out afterwards, so that nobody waits for that. */
@Component("changes")
class Changes {

    private record Step(String dispute, Course.Step step) {
    }

    private final JdbcTemplate database;
    private final Wanted wanted;

    Changes(JdbcTemplate database, Wanted wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    /** The steps that are new in the courses, and those that are not part of them any more. */
    public void follow(List<Course> courses) {
        if (courses.isEmpty()) {
            return;
        }
        List<Step> steps = courses.stream().flatMap(course -> course.steps().stream().map(step -> new Step(course.dispute(), step))).toList();
        List<Object[]> fresh = database.query("""
                with now as (select dispute, number, kind, to_timestamp(at / 1000.0) as at, county from unnest(?, ?, ?, ?, ?) as n (dispute, number, kind, at, county)),
                gone as (update story s set stands = false where s.dispute = any(?) and s.stands
                  and not exists (select from now n where n.dispute = s.dispute and n.number = s.number and n.kind = s.kind)),
                back as (update story s set stands = true from now n where n.dispute = s.dispute and n.number = s.number and n.kind = s.kind and not s.stands)
                insert into story (dispute, number, kind, at, county, stands) select dispute, number, kind, at, county, true from now
                on conflict do nothing returning kind, dispute, number""",
                (row, i) -> new Object[]{row.getString(1), row.getString(2), row.getLong(3), null},
                steps.stream().map(Step::dispute).toArray(String[]::new), steps.stream().map(one -> one.step.number()).toArray(Long[]::new),
                steps.stream().map(one -> Change.of(one.step.kind()).name()).toArray(String[]::new), steps.stream().map(one -> one.step.at().toEpochMilli()).toArray(Long[]::new),
                steps.stream().map(one -> one.step.county()).toArray(String[]::new), courses.stream().map(Course::dispute).toArray(String[]::new));
        if (!fresh.isEmpty()) {
            Set<Change> anybody = wanted.now().values().stream().flatMap(Set::stream).collect(java.util.stream.Collectors.toSet());
            note(fresh.stream().filter(step -> anybody.contains(Change.valueOf((String) step[0]))).toList());
        }
    }

    /** What became of reports alone. */
    public void decided(List<Decided> decided) {
        Map<String, Set<Change>> now = decided.isEmpty() ? Map.of() : wanted.now();
        List<Object[]> told = new ArrayList<>();
        for (Decided one : decided) {
            Change change = one.decision() == null ? Change.QUARANTINED : Change.PROCESSED;
            if (now.getOrDefault(one.arrival().connector(), Set.of()).contains(change)) {
                told.add(new Object[]{change.name(), null, null, one.arrival().receipt()});
            }
        }
        note(told);
    }

    private void note(List<Object[]> rows) {
        database.batchUpdate("insert into untold (change, dispute, step, receipt) values (?, ?, ?, ?)", rows);
    }
}
