package org.disputehub.correlate;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What reports of one matter differ in is read out of their texts, and compared question by question. */
class ParticularsTest {

    private final Particulars particulars = new Particulars(questions());

    @Test
    void oneThingIsReadInWhateverWordsItIsTold() {
        assertThat(told("房檐水流到他家院里")).containsExactly("WATER.EAVES");
        assertThat(told("屋檐 滴水")).containsExactly("WATER.EAVES");
    }

    @Test
    void twoPartsOfAPhraseMayStandApartWithinAClause() {
        assertThat(told("水管昨天夜里破了")).containsExactly("ORIGIN.PIPE");
        assertThat(told("他家水管老旧，家具破了")).isEmpty();
        assertThat(told("水管是去年秋天才新换的又破了")).isEmpty();
    }

    @Test
    void theLongestPhraseOfAQuestionIsWhatIsMeant() {
        assertThat(told("暖气水管破了")).containsExactly("ORIGIN.HEATING");
        assertThat(told("水管破裂，顶棚滴水")).containsExactlyInAnyOrder("WATER.EAVES", "ORIGIN.PIPE");
    }

    @Test
    void questionsAreComparedByWhatBothAnswer() {
        assertThat(compared("水管破裂，道歉", "水管昨天破了，道歉").level()).isEqualTo("TWO_AGREE");
        assertThat(compared("水管破裂", "暖气漏水").level()).isEqualTo("ONE_DIFFERS");
        assertThat(compared("水管破裂，道歉", "暖气漏水，道歉").level()).isEqualTo("BALANCED");
        assertThat(compared("水管破裂", "两家吵架").level()).isEqualTo("UNKNOWN");
    }

    @Test
    void eachAnswerWeighsByWhatBecameOfItAndUnseenOnesAsThoseOfTheirQuestion() {
        ParticularWeights weights = new ParticularWeights(particulars, Map.of("*", new double[]{1, -1}, "ORIGIN.*", new double[]{2, -3}, "ORIGIN.PIPE", new double[]{4, -4}));
        assertThat(weights.bits(compared("水管破裂", "水管破裂"))).isEqualTo(4);
        assertThat(weights.bits(compared("水管破裂", "暖气漏水"))).as("pipe and heating, each in place of the other").isEqualTo(-4 - 3);
        assertThat(weights.bits(compared("水管破裂，道歉", "道歉"))).as("an apology agrees, the pipe is told by one").isEqualTo(1);
        assertThat(weights.bits(compared("水管破裂", "两家吵架"))).isZero();
    }

    @Test
    void theShippedOnesTellApartWhatPeopleMean() {
        Particulars shipped = CorrelationPolicy.read(Path.of("routes/policies/correlation.yaml")).words().particulars().particulars();
        assertThat(shipped.questions()).hasSizeGreaterThan(140);
        assertThat(names(shipped, "他家房檐水直接滴到我院里")).contains("DRAIN_WATER.EAVES", "DRAIN_ACT.REDIRECTED");
        assertThat(names(shipped, "电梯又停了，老人天天爬楼")).contains("UTILITY.LIFT", "LIFT_FAULT.STOPPED", "HOW_OFTEN.DAILY");
    }

    private Set<String> told(String text) {
        return names(particulars, text);
    }

    private static Set<String> names(Particulars particulars, String text) {
        return Arrays.stream(particulars.of(Wording.of(text))).mapToObj(particulars.answers()::get).collect(Collectors.toSet());
    }

    private ParticularsCompared compared(String a, String b) {
        return ParticularsCompared.of(particulars, particulars.of(Wording.of(a)), particulars.of(Wording.of(b)));
    }

    private static Map<String, Map<String, List<String>>> questions() {
        Map<String, Map<String, List<String>>> questions = new LinkedHashMap<>();
        questions.put("WATER", Map.of("EAVES", List.of("房檐水", "滴水")));
        questions.put("ORIGIN", Map.of("PIPE", List.of("水管…破", "水管破"), "HEATING", List.of("暖气水管破", "暖气漏水")));
        questions.put("DEMAND", Map.of("APOLOGY", List.of("道歉")));
        return questions;
    }
}
