package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Hit;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class RiskPolicyTest {

    private static final Findings NOTHING = new Findings(List.of(), List.of(), Map.of());
    private static final List<String> CATEGORIES = List.of("刑满释放人员", "严重精神障碍患者", "学校", "扬言极端", "无此类别");

    private final RiskRules rules = Policies.shipped();
    private final Random random = new Random(5);

    @Test
    void theSeedCaseIsAtLeastOrangeAndSaysWhy() {
        Assessment assessment = SeedCase.assessed();

        assertThat(assessment.level().isAtLeast(RiskLevel.ORANGE)).isTrue();
        assertThat(assessment.has("KEY_PERSON")).isTrue();
        assertThat(assessment.parts()).extracting(Part::code).contains("FORMER_SPOUSE", "EARLIER_NOTICE", "KNOWN_PERSON_AND_FORMER_SPOUSE", "EXTREME_WORDS");
        assertThat(assessment.versions()).containsKeys("risk", "risk-elements").containsEntry("key-persons", "7");
        assertThat(rules.policy().duties(assessment.level()).documents()).contains(DocumentKind.WORK_NOTICE);
    }

    @Test
    void noReasonRepeatsWhatThePartiesAreCalled() {
        assertThat(SeedCase.assessed().toString()).doesNotContain("孙假设", "赵虚拟", "410699", "15400000005");
    }

    @Test
    void aFurtherHitNeverLowersALevel() throws IOException {
        for (RiskCase example : RiskCase.all()) {
            Elements elements = rules.recognition().of(example.report());
            for (int run = 0; run < 40; run++) {
                List<Hit> hits = new ArrayList<>(example.findings().hits());
                History history = run % 2 == 0 ? example.history() : example.history().after(standing(elements, hits));
                Assessment before = assess(elements, hits, history);
                for (int more = 0; more < 5; more++) {
                    hits.add(anyHit());
                    Assessment after = assess(elements, hits, history);
                    assertThat(after.level().isAtLeast(before.level())).as(example.name() + " " + hits).isTrue();
                    assertThat(after.computed().isAtLeast(before.computed())).isTrue();
                    assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
                    before = after;
                }
            }
        }
    }

    @Test
    void whatIsSeenTwiceCountsOnceAndAsSurelyAsItIsSaid() {
        Hit sure = hit("KP-1", Hit.Certainty.SURE);
        int once = assess(List.of(sure)).score();

        assertThat(assess(List.of(sure, sure, hit("KP-1", Hit.Certainty.POSSIBLE))).score()).isEqualTo(once);
        assertThat(assess(List.of(hit("KP-1", Hit.Certainty.POSSIBLE))).score()).isLessThan(once);
        assertThat(assess(List.of(sure, hit("KP-2", Hit.Certainty.SURE))).score()).isGreaterThan(once);
    }

    @Test
    void noGroupGivesMoreThanItsCap() {
        List<Hit> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(hit("KP-" + i, Hit.Certainty.SURE));
        }
        assertThat(assess(many).score()).isEqualTo(45);
    }

    @Test
    void aLevelIsProvisionalWhileARegisterCouldNotBeAsked() {
        Assessment assessment = rules.policy().assess(elements("楼上漏水"), new Findings(List.of(), List.of("key-persons"), Map.of()), History.NONE);

        assertThat(assessment.provisional()).isTrue();
        assertThat(assessment.notAsked()).containsExactly("key-persons");
    }

    @Test
    void aLevelDoesNotFallByItself() {
        Standing red = assess("持刀威胁要砍人", History.NONE).standing();
        Assessment later = assess("双方已经和好", History.NONE.after(red));

        assertThat(later.level()).isEqualTo(RiskLevel.RED);
        assertThat(later.computed()).isEqualTo(RiskLevel.BLUE);
    }

    @Test
    void whatAPersonLoweredStaysLowUntilSomethingNewComes() {
        Standing lowered = assess("扬言要杀了他", History.NONE).standing().loweredTo(RiskLevel.YELLOW);

        Assessment same = assess("扬言要杀了他", History.NONE.after(lowered));
        assertThat(same.level()).isEqualTo(RiskLevel.YELLOW);
        assertThat(same.standing()).isEqualTo(lowered);

        History older = new History(0, 0, 0, 0, 1, Duration.ofDays(40), same.standing());
        assertThat(assess("扬言要杀了他", older).level()).as("time alone is nothing new").isEqualTo(RiskLevel.YELLOW);
        assertThat(assess("持刀扬言要杀了他", History.NONE.after(same.standing())).level()).isEqualTo(RiskLevel.RED);
    }

    @Test
    void everyLevelHasALeaderAndRedIsVisitedTwice() {
        for (RiskLevel level : RiskLevel.values()) {
            assertThat(rules.policy().duties(level).leader().zh()).isNotBlank();
        }
        assertThat(rules.policy().duties(RiskLevel.RED).visits()).extracting(Duties.Visit::kind).containsExactly("ON_SITE", "AGAIN");
    }

    private Assessment assess(String text, History history) {
        return rules.policy().assess(elements(text), NOTHING, history);
    }

    private Assessment assess(List<Hit> hits) {
        return assess(new Elements(List.of(), 0, "v"), hits, History.NONE);
    }

    private Assessment assess(Elements elements, List<Hit> hits, History history) {
        return rules.policy().assess(elements, new Findings(hits, List.of(), Map.of()), history);
    }

    private Elements elements(String text) {
        return rules.recognition().of(JsonNodeFactory.instance.objectNode().put("narrative", text));
    }

    /** One that a person lowered. */
    private Standing standing(Elements elements, List<Hit> hits) {
        return assess(elements, hits, History.NONE).standing().loweredTo(RiskLevel.values()[random.nextInt(4)]);
    }

    private static Hit hit(String entry, Hit.Certainty certainty) {
        return new Hit(Hit.Kind.KEY_PERSON, "key-persons", entry, "刑满释放人员", "ID", "/parties/0", -1, -1, certainty);
    }

    private Hit anyHit() {
        return new Hit(Hit.Kind.values()[random.nextInt(3)], "register", "E-" + random.nextInt(9), CATEGORIES.get(random.nextInt(CATEGORIES.size())), "ID", "/parties/0", -1, -1,
                Hit.Certainty.values()[random.nextInt(3)]);
    }
}
