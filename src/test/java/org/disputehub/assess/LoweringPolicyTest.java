package org.disputehub.assess;

import org.disputehub.assess.LoweringPolicy.Refusal;
import org.disputehub.assess.LoweringPolicy.Request;
import org.disputehub.dispute.RiskLevel;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class LoweringPolicyTest {

    private static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");
    private static final Instant RAISED = NOW.minus(Duration.ofDays(20));
    private static final Instant VISITED = NOW.minus(Duration.ofDays(2));
    private static final String REASON = "双方已达成协议并履行，情绪平稳";

    private final LoweringPolicy policy = Policies.shipped().policy().lowering();

    @Test
    void aVisitAReasonAndASecondPersonLowerByOneLevel() {
        assertThat(policy.refusals(new Request(RiskLevel.RED, RiskLevel.ORANGE, RAISED, VISITED, "甲", "乙", REASON), NOW)).isEmpty();
        assertThat(policy.refusals(new Request(RiskLevel.YELLOW, RiskLevel.BLUE, RAISED, VISITED, "甲", null, REASON), NOW)).isEmpty();
    }

    @Test
    void allThatStandsAgainstItIsSaid() {
        assertThat(policy.refusals(new Request(RiskLevel.RED, RiskLevel.BLUE, RAISED, null, "甲", "甲", "好了"), NOW))
                .containsExactlyInAnyOrder(Refusal.TOO_MANY_STEPS, Refusal.NO_VISIT, Refusal.NO_REASON, Refusal.NO_SECOND_PERSON);
    }

    @Test
    void aVisitFromBeforeItWasRaisedSaysNothingOfIt() {
        assertThat(policy.refusals(new Request(RiskLevel.RED, RiskLevel.ORANGE, RAISED, RAISED.minusSeconds(1), "甲", "乙", REASON), NOW)).containsExactly(Refusal.VISIT_TOO_OLD);
        assertThat(policy.refusals(new Request(RiskLevel.RED, RiskLevel.ORANGE, NOW.minus(Duration.ofDays(90)), NOW.minus(Duration.ofDays(31)), "甲", "乙", REASON), NOW)).containsExactly(Refusal.VISIT_TOO_OLD);
    }

    @Test
    void raisingIsNotLowering() {
        assertThat(policy.refusals(new Request(RiskLevel.YELLOW, RiskLevel.RED, RAISED, VISITED, "甲", "乙", REASON), NOW)).containsExactly(Refusal.NOT_LOWER);
    }
}
