package org.disputehub.deadline;

import org.disputehub.deadline.DeadlineRules.Days;
import org.disputehub.deadline.DeadlineRules.Stage;
import org.disputehub.dispute.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which clocks a course makes under the shipped rules. A course is written as its steps with the hour of each. */
class DeadlinePolicyTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final DeadlineRules RULES = DeadlinePolicies.RULES.read(Path.of("routes/policies/deadlines.yaml"));
    private static final WorkingCalendar CALENDAR = DeadlinePolicies.CALENDAR.read(Path.of("routes/policies/calendar-cn.yaml"));

    /** Each clock as due hour, and {@code /} the hour at which it stopped, {@code x} where it is void. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            DISPATCHED@0                                      | 4          | 216         | 360          | 720
            DISPATCHED@0 SIGNED@1                             | 4/1        | 216         | 360          | 720
            DISPATCHED@0 SIGNED@6                             | 4/6        | 216         | 360          | 720
            DISPATCHED@0 REPLIED@100                          | 4/100      | 216/100     | 360          | 720
            DISPATCHED@0 SIGNED@1 RESOLVED@300                | 4/1        | 216/300     | 360/300      | 720/300
            DISPATCHED@0 RETURNED@2 REDISPATCHED@3            | 4/2 7      | 216         | 360          | 720
            DISPATCHED@0 RETURNED@2                           | 4/2        | 216         | 360          | 720
            DISPATCHED@0 REDISPATCHED@3                       | 4x 7       | 216         | 360          | 720
            DISPATCHED@0 SIGNED@1 REDISPATCHED@3 SIGNED@4     | 4/1 7/4    | 216         | 360          | 720
            DISPATCHED@0 RESOLVED@10 REOPENED@50              | 4/10 54    | 216/10 266  | 360/10 410   | 720/10 770
            DISPATCHED@0 RESOLVED@10 REOPENED@50 RESOLVED@60  | 4/10 54/60 | 216/10 266/60 | 360/10 410/60 | 720/10 770/60
            DISPATCHED@0 EXTENDED@20                          | 4          | 264         | 408          | 768
            DISPATCHED@0 EXTENDED@20 EXTENDED@30              | 4          | 312         | 456          | 816
            DISPATCHED@0 RESOLVED@10 EXTENDED@20              | 4/10       | 216/10      | 360/10       | 720/10
            DISPATCHED@0 ENDED@5                              | 4x         | 216x        | 360x         | 720x
            DISPATCHED@0 SIGNED@1 ENDED@5                     | 4/1        | 216x        | 360x         | 720x
            DISPATCHED@0 ENDED@5 RESUMED@9                    | 4          | 216         | 360          | 720
            DISPATCHED@0 ENDED@5 REOPENED@50                  | 4x 54      | 216x 266    | 360x 410     | 720x 770
            DISPATCHED@0 ESCALATED@720                        | 4          | 216         | 360          | 720
            """)
    void whichClocks(String steps, String sign, String reply, String supervision, String handling) {
        Map<Stage, String> clocks = new DeadlinePolicy(RULES, CALENDAR).deadlines(course(steps, null, null)).stream()
                .collect(Collectors.groupingBy(Deadline::stage, Collectors.mapping(DeadlinePolicyTest::written, Collectors.joining(" "))));
        assertThat(clocks).isEqualTo(Map.of(Stage.SIGN_SUPERVISION, sign, Stage.REPLY_SUPERVISION, reply, Stage.ESCALATED_SUPERVISION, supervision, Stage.ESCALATED_HANDLING, handling));
    }

    @Test
    void theCountyIsWarnedAtThreeQuarters() {
        Deadline sign = new DeadlinePolicy(RULES, CALENDAR).deadlines(course("DISPATCHED@0", null, null)).get(0);
        assertThat(sign.warnAt()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({", , 4", "RED, , 2", "RED, 0701, 1", "BLUE, 0701, 3", ", 0201, 4"})
    void levelAndCategoryOverride(String level, String category, int hours) {
        DeadlineRules rules = with(List.of(new DeadlineRules.Override("RED", null, Map.of(Stage.SIGN_SUPERVISION, Duration.ofHours(2)), null),
                new DeadlineRules.Override(null, "07", Map.of(Stage.SIGN_SUPERVISION, Duration.ofHours(3)), null),
                new DeadlineRules.Override("RED", "0701", Map.of(Stage.SIGN_SUPERVISION, Duration.ofHours(1)), null)));
        Deadline sign = new DeadlinePolicy(rules, CALENDAR).deadlines(course("DISPATCHED@0", level, category)).get(0);
        assertThat(sign.dueAt()).isEqualTo(START.plus(Duration.ofHours(hours)));
    }

    /** From Monday 2026-06-01 08:00 in China on; 06-19 is a holiday. */
    @Test
    void workingDaysAreReckonedByTheCalendar() {
        DeadlineRules rules = with(List.of(new DeadlineRules.Override(null, "07", null, Days.WORKING)));
        List<Deadline> deadlines = new DeadlinePolicy(rules, CALENDAR).deadlines(course("DISPATCHED@0", null, "0701"));
        assertThat(deadlines.stream().filter(d -> d.stage() == Stage.ESCALATED_SUPERVISION).findFirst().orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-06-23T00:00:00Z"));
        assertThat(deadlines).noneMatch(Deadline::calendarIncomplete);
    }

    @Test
    void whatIsWrongWithTheRulesIsSaidTogether(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        Path file = folder.resolve("deadlines.yaml");
        String shipped = java.nio.file.Files.readString(Path.of("routes/policies/deadlines.yaml"));
        java.nio.file.Files.writeString(file, shipped.replace("RED: COUNTY_PRINCIPAL", "RED: NOBODY").replace("within: 4h", "within: 0h"));
        assertThatThrownBy(() -> DeadlinePolicies.RULES.read(file)).hasMessageContaining("/stages/SIGN_SUPERVISION/within").hasMessageContaining("/leaders/RED: found NOBODY");
        java.nio.file.Files.writeString(file, shipped.replace("within: 4h", "within: soon").replace("days: NATURAL", "days: SOME"));
        assertThatThrownBy(() -> DeadlinePolicies.RULES.read(file)).hasMessageContaining("/stages/SIGN_SUPERVISION/within").hasMessageContaining("/stages/SIGN_SUPERVISION/days");
    }

    private static DeadlineRules with(List<DeadlineRules.Override> overrides) {
        return new DeadlineRules(RULES.version(), RULES.effective(), RULES.stages(), overrides, RULES.leaders(), RULES.ranks());
    }

    private static String written(Deadline deadline) {
        return hours(deadline.dueAt()) + (deadline.stoppedAt() == null ? "" : "/" + hours(deadline.stoppedAt())) + (deadline.voided() ? "x" : "");
    }

    private static long hours(Instant at) {
        return Duration.between(START, at).toHours();
    }

    private static Course course(String text, String level, String category) {
        List<Course.Step> steps = new ArrayList<>();
        for (String step : text.split(" ")) {
            String[] parts = step.split("@");
            steps.add(new Course.Step(Course.Kind.valueOf(parts[0]), steps.size() + 1, START.plus(Duration.ofHours(Long.parseLong(parts[1]))), "A", "{\"extendBy\":\"P2D\"}", null));
        }
        return new Course("d", null, "A", false, category, level, null, 0, steps);
    }
}
