package org.disputehub.callback;

import org.disputehub.callback.StoryTables.Key;
import org.disputehub.callback.StoryTables.Row;
import org.disputehub.dispute.Change;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.Decided;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes what is to be told, in the transaction that changes it. Who is told is found out afterwards, so that nobody waits for that. */
@Component("changes")
class Changes {

    private final StoryTables story;
    private final Wanted wanted;
    private final JdbcTemplate database;

    Changes(StoryTables story, Wanted wanted, JdbcTemplate database) {
        this.story = story;
        this.wanted = wanted;
        this.database = database;
    }

    /** The steps that are new in the courses, and those that are not part of them any more. */
    public void follow(List<Course> courses) {
        if (courses.isEmpty()) {
            return;
        }
        List<Row> steps = courses.stream().flatMap(course -> course.steps().stream()
                .map(step -> new Row(new Key(course.dispute(), step.number(), Change.of(step.kind())), step.at(), step.county()))).toList();
        Map<Key, Boolean> known = story.of(courses.stream().map(Course::dispute).toList());
        Set<Key> now = steps.stream().map(Row::key).collect(Collectors.toSet());
        story.stand(known.keySet().stream().filter(key -> known.get(key) && !now.contains(key)).toList(), false);
        story.stand(known.keySet().stream().filter(key -> !known.get(key) && now.contains(key)).toList(), true);
        List<Key> fresh = story.insert(steps.stream().filter(step -> !known.containsKey(step.key())).toList());
        if (!fresh.isEmpty()) {
            Set<Change> anybody = wanted.now().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            note(fresh.stream().filter(key -> anybody.contains(key.change())).map(key -> new Object[]{key.change().name(), key.dispute(), key.number(), null}).toList());
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
