package org.disputehub.feedback;

import org.disputehub.dispute.Course;
import org.disputehub.dispute.DisputeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** A course is written as its happenings with the hour of each: {@code DISPATCHED@0 SIGNED@1}; {@code DISPATCHED>B@5} is an order to county B. */
class CoursePolicyTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '→', textBlock = """
            DISPATCHED@0                                                              → DISPATCHED
            DISPATCHED@0 SIGNED@1                                                     → SIGNED
            DISPATCHED@0 SIGNED@1 SIGNED@2                                            → SIGNED
            DISPATCHED@0 SIGNED@1 EXTENSION_REQUESTED@2                               → IN_PROGRESS
            DISPATCHED@0 SIGNED@1 RISK_CHANGED@2                                      → IN_PROGRESS
            DISPATCHED@0 RISK_CHANGED@2                                               → DISPATCHED
            DISPATCHED@0 SIGNED@1 REPLIED@2                                           → REPLIED
            DISPATCHED@0 REPLIED@2                                                    → REPLIED
            DISPATCHED@0 SIGNED@1 REPLIED@2 SIGNED@3                                  → REPLIED
            DISPATCHED@0 SIGNED@1 REPLIED@2 RESOLVED@3                                → RESOLVED
            DISPATCHED@0 RESOLVED@3                                                   → RESOLVED
            DISPATCHED@0 RESOLVED@3 REPLIED@4                                         → RESOLVED
            DISPATCHED@0 RESOLVED@3 VISITED@4                                         → VISITING
            DISPATCHED@0 VISITED@4                                                    → DISPATCHED
            DISPATCHED@0 RESOLVED@3 VISITED@4 CLOSED@5                                → CLOSED
            DISPATCHED@0 RESOLVED@3 CLOSED@5                                          → CLOSED
            DISPATCHED@0 CLOSED@5                                                     → CLOSED
            DISPATCHED@0 RESOLVED@3 VISITED_UNSATISFIED@4                             → REOPENED
            DISPATCHED@0 RESOLVED@3 CLOSED@5 VISITED_UNSATISFIED@9                    → REOPENED
            DISPATCHED@0 RESOLVED@3 VISITED_UNSATISFIED@4 SIGNED@5                    → SIGNED
            DISPATCHED@0 RESOLVED@3 REPEATED@4                                        → REOPENED
            DISPATCHED@0 RESOLVED@3 REPEATED@2                                        → RESOLVED
            DISPATCHED@0 RESOLVED@3 REPEATED@4 RESOLVED@6                             → RESOLVED
            DISPATCHED@0 REPEATED@2                                                   → DISPATCHED
            DISPATCHED@0 RETURNED@1                                                   → RETURNED
            DISPATCHED@0 SIGNED@1 RETURNED@2 DISPATCHED>B@2                           → DISPATCHED
            DISPATCHED@0 RETURNED@1 DISPATCHED>unassigned@1                           → RETURNED
            DISPATCHED@0 RETURNED@1 DISPATCHED>unassigned@1 DISPATCHED>B@5            → DISPATCHED
            DISPATCHED@0 RETURNED@1 DISPATCHED>B@1 SIGNED@2                           → SIGNED
            DISPATCHED@0 REPLIED@1 RETURNED@2                                         → REPLIED
            DISPATCHED@0 RESOLVED@1 RETURNED@2                                        → RESOLVED
            DISPATCHED@0 SIGNED@1 MERGED@2                                            → MERGED
            DISPATCHED@0 SIGNED@1 MERGED@2 UNMERGED@3                                 → SIGNED
            DISPATCHED@0 SIGNED@1 UNMERGED@3                                          → SIGNED
            DISPATCHED@0 SIGNED@1 WITHDRAWN@2                                         → WITHDRAWN
            DISPATCHED@0 SIGNED@1 WITHDRAWN@2 RESOLVED@3                              → WITHDRAWN
            DISPATCHED@0 SIGNED@1 WITHDRAWN@2 DISPATCHED@9                            → DISPATCHED
            DISPATCHED@0 SIGNED@1 ESCALATED@2                                         → SIGNED
            """)
    void whereADisputeStands(String happenings, DisputeState expected) {
        assertThat(course(happenings).state()).isEqualTo(expected);
    }

    @Test
    void whateverTheOrderOfHearingTheCourseIsTheSame() {
        List<Happening> inOrder = happenings("DISPATCHED@0 SIGNED@1 EXTENSION_REQUESTED@3 REPLIED@5 RESOLVED@8 REPEATED@10 SIGNED@11 RESOLVED@20 VISITED_UNSATISFIED@30 RESOLVED@40 VISITED@50 CLOSED@60");
        Course expected = withoutNumbers(CoursePolicy.course("d", inOrder, null, null));
        assertThat(expected.state()).isEqualTo(DisputeState.CLOSED);
        assertThat(expected.reopened()).isEqualTo(2);
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<Happening> heard = new ArrayList<>(inOrder);
            Collections.shuffle(heard, random);
            assertThat(withoutNumbers(CoursePolicy.course("d", numbered(heard), null, null))).isEqualTo(expected);
        }
    }

    @Test
    void aSettlementFromBeforeALaterReopeningDoesNotCloseItAgain() {
        Course course = course("DISPATCHED@0 RESOLVED@3 REPEATED@10 RESOLVED@5");
        assertThat(course.state()).isEqualTo(DisputeState.REOPENED);
        assertThat(course.resolvedAt()).isNull();
    }

    @Test
    void theSettlementCountsFromWhenItHappened() {
        assertThat(course("DISPATCHED@0 RESOLVED@8 RESOLVED@5").resolvedAt()).isEqualTo(hour(5));
        assertThat(course("DISPATCHED@0 CLOSED@9 RESOLVED@5").resolvedAt()).isEqualTo(hour(5));
    }

    @Test
    void theCityCentreAnswersForWhatWasEscalated() {
        assertThat(course("DISPATCHED@0 ESCALATED@2 SIGNED@3").escalated()).isTrue();
        assertThat(course("DISPATCHED@0").escalated()).isFalse();
    }

    private static Course course(String text) {
        return CoursePolicy.course("d", happenings(text), null, null);
    }

    static List<Happening> happenings(String text) {
        return numbered(Arrays.stream(text.strip().split("\\s+")).map(CoursePolicyTest::happening).toList());
    }

    private static Happening happening(String text) {
        String[] parts = text.split("[@>]");
        Instant at = hour(Integer.parseInt(parts[parts.length - 1]));
        return new Happening(0, text, "d", Happening.Kind.valueOf(parts[0]), parts.length > 2 ? parts[1] : "A", at, at, at, "somebody", null, null, null);
    }

    private static List<Happening> numbered(List<Happening> heard) {
        List<Happening> numbered = new ArrayList<>();
        for (Happening h : heard) {
            numbered.add(new Happening(numbered.size() + 1L, h.id(), h.dispute(), h.kind(), h.county(), h.at(), h.placedAt(), h.receivedAt(), h.by(), h.text(), h.detail(), null));
        }
        return numbered;
    }

    private static Course withoutNumbers(Course course) {
        return new Course(course.dispute(), course.state(), course.county(), course.escalated(), null, null, course.resolvedAt(), course.reopened(),
                course.steps().stream().map(step -> new Course.Step(step.kind(), 0, step.at(), step.county(), step.detail(), step.heardAt())).toList());
    }

    private static Instant hour(int hour) {
        return START.plusSeconds(hour * 3600L);
    }
}
