package org.disputehub.followup;

import org.disputehub.dispute.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Which visits a course brings under the shipped rules. A course is written as its steps with the day of each. */
class VisitPolicyTest {

    private static final Instant START = Instant.parse("2026-05-31T16:00:00Z");
    private static final VisitPolicy POLICY = new VisitPolicy(Visits.RULES.read(Path.of("routes/policies/follow-up.yaml")));

    /** Each visit as the day when it opens, the day when it is due, and what became of it. {@code 9^60}: on day 9, heard of on day 60. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            DISPATCHED@0                                           | RED    | none
            DISPATCHED@0 RESOLVED@9                                | RED    | 9-16 39-46
            DISPATCHED@0 RESOLVED@9                                | YELLOW | 9-39
            DISPATCHED@0 RESOLVED@9                                |        | 9-39
            DISPATCHED@0 RESOLVED@9 CLOSED@12                      | YELLOW | 9-39
            DISPATCHED@0 CLOSED@9                                  | YELLOW | 9-39
            DISPATCHED@0 RESOLVED@9 VISITED@12                     | RED    | 9-16:SATISFIED@12 39-46
            DISPATCHED@0 RESOLVED@9 VISITED@12 VISITED@40          | RED    | 9-16:SATISFIED@12 39-46:SATISFIED@40
            DISPATCHED@0 RESOLVED@9 VISITED@12 VISITED@13 VISITED@14 | RED  | 9-16:SATISFIED@12 39-46:SATISFIED@13
            DISPATCHED@0 RESOLVED@9 REOPENED@12                    | RED    | 9-16:void 39-46:void
            DISPATCHED@0 RESOLVED@9 VISITED@12 REOPENED@12 RESOLVED@20 | RED | 9-16:SATISFIED@12 39-46:void 20-27 50-57
            DISPATCHED@0 RESOLVED@9 ENDED@12                       | YELLOW | 9-39:void
            DISPATCHED@0 RESOLVED@9 UNREACHABLE@12                 | YELLOW | 9-39
            DISPATCHED@0 RESOLVED@9 UNREACHABLE@12 VISITED@20      | YELLOW | 9-39:SATISFIED@20
            DISPATCHED@0 RESOLVED@9^10                             | RED    | 9-16 39-46
            DISPATCHED@0 RESOLVED@9^60                             | RED    | 9-67 39-67
            """)
    void whichVisits(String steps, String level, String expected) {
        assertThat(POLICY.visits(course("HB1", steps, level)).stream().map(VisitPolicyTest::written).collect(Collectors.joining(" "))).isEqualTo(expected.equals("none") ? "" : expected);
    }

    @Test
    void aVisitCountsForTheOneThatItNames() {
        List<Visit> visits = POLICY.visits(course("HB1", "DISPATCHED@0 RESOLVED@9 VISITED@12!HB1.2.visit2", "RED"));
        assertThat(visits.get(0).doneAt()).isNull();
        assertThat(visits.get(1).result()).isEqualTo("SATISFIED");
    }

    @Test
    void oneInTenOrangeDisputesIsCheckedOnceMoreAndAlwaysTheSame() {
        long checked = IntStream.range(0, 5_000).filter(n -> POLICY.visits(course("HB" + n, "DISPATCHED@0 RESOLVED@9", "ORANGE")).size() == 2).count();
        assertThat(checked).isBetween(400L, 600L);
        assertThat(POLICY.visits(course("HB7", "DISPATCHED@0 RESOLVED@9", "ORANGE"))).isEqualTo(POLICY.visits(course("HB7", "DISPATCHED@0 RESOLVED@9", "ORANGE")));
    }

    private static String written(Visit visit) {
        return days(visit.opensAt()) + "-" + days(visit.dueAt()) + (visit.voided() ? ":void" : visit.doneAt() == null ? "" : ":" + visit.result() + "@" + days(visit.doneAt()));
    }

    private static long days(Instant at) {
        return Duration.between(START, at).toDays();
    }

    private static Instant day(String number) {
        return START.plus(Duration.ofDays(Long.parseLong(number)));
    }

    private static Course course(String dispute, String text, String level) {
        List<Course.Step> steps = new ArrayList<>();
        for (String step : text.split(" ")) {
            String[] parts = step.split("[@!]");
            String[] days = parts[1].split("\\^");
            boolean reached = !parts[0].equals("UNREACHABLE");
            String detail = "{\"result\":\"" + (reached ? "SATISFIED" : parts[0]) + "\"" + (parts.length > 2 ? ",\"visit\":\"" + parts[2] + "\"}" : "}");
            steps.add(new Course.Step(reached ? Course.Kind.valueOf(parts[0]) : Course.Kind.VISITED, steps.size() + 1, day(days[0]), "A", detail, day(days[days.length - 1])));
        }
        return new Course(dispute, null, "A", false, null, level, null, 0, steps);
    }
}
