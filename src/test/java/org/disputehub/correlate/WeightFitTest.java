package org.disputehub.correlate;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Weights that were planted into pairs are found again. */
class WeightFitTest {

    private static final double OF_ONE_DISPUTE = 0.1;
    private static final Map<Field, double[]> SAME_IN_ONE_AND_IN_OTHERS = Map.of(
            Field.PHONE, new double[]{0.8, 0.05}, Field.PLACE, new double[]{0.7, 0.1}, Field.CATEGORY, new double[]{0.9, 0.3}, Field.MATTER, new double[]{0.95, 0.2});
    private static final Map<Field, String> AGREEING = Map.of(Field.PHONE, "SAME", Field.PLACE, "SAME_ROOM", Field.CATEGORY, "SAME", Field.MATTER, "SAME");
    private static final Map<Field, String> DIFFERING = Map.of(Field.PHONE, "OTHER", Field.PLACE, "OTHER_ROOM", Field.CATEGORY, "OTHER", Field.MATTER, "OTHER");

    /** Both outcomes of one answer: told by both in most of the pairs of one dispute, and seldom in others. */
    private static final double[] BOTH_TELL = {0.9, 0.2};
    private static final Particulars PARTICULARS = new Particulars(Map.of("ORIGIN", Map.of("PIPE", List.of("水管"))));

    @Test
    void expectationMaximisationFindsThemWithoutLabels() {
        WeightFit fit = WeightFit.ofPairs(planted(false), rules(), null);
        SAME_IN_ONE_AND_IN_OTHERS.forEach((field, share) -> {
            assertThat(fit.bits().get(field.label()).get(AGREEING.get(field))).as("%s agrees", field).isCloseTo(bits(share[0], share[1]), within(0.5));
            assertThat(fit.bits().get(field.label()).get(DIFFERING.get(field))).as("%s differs", field).isCloseTo(bits(1 - share[0], 1 - share[1]), within(0.5));
        });
        assertThat(fit.zero()).isCloseTo(-bits(OF_ONE_DISPUTE, 1 - OF_ONE_DISPUTE), within(0.5));
    }

    @Test
    void regressionFindsHowFarApartTheLevelsAre() {
        WeightFit fit = WeightFit.ofLabels(planted(true), PARTICULARS, 1);
        SAME_IN_ONE_AND_IN_OTHERS.forEach((field, share) -> {
            Map<String, Double> levels = fit.bits().get(field.label());
            assertThat(levels.get(AGREEING.get(field)) - levels.get(DIFFERING.get(field))).as("%s", field)
                    .isCloseTo(bits(share[0], share[1]) - bits(1 - share[0], 1 - share[1]), within(0.8));
        });
    }

    @Test
    void regressionFindsWhatAnAnswerSays() {
        ParticularWeights weights = WeightFit.ofLabels(planted(true), PARTICULARS, 1).particulars();
        assertThat(weights.bits(new ParticularsCompared(new int[]{0}, "ONE_AGREES")) - weights.bits(new ParticularsCompared(new int[]{1}, "ONE_DIFFERS")))
                .isCloseTo(bits(BOTH_TELL[0], BOTH_TELL[1]) - bits(1 - BOTH_TELL[0], 1 - BOTH_TELL[1]), within(0.8));
    }

    private static List<LabelledPair> planted(boolean labelled) {
        Random random = new Random(7);
        List<LabelledPair> pairs = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            boolean same = random.nextDouble() < OF_ONE_DISPUTE;
            Comparison comparison = new Comparison();
            for (Field field : Field.values()) {
                double[] share = SAME_IN_ONE_AND_IN_OTHERS.get(field);
                comparison.is(field, share == null ? neutral(field) : random.nextDouble() < share[same ? 0 : 1] ? AGREEING.get(field) : DIFFERING.get(field));
            }
            comparison.tell(new ParticularsCompared(new int[]{random.nextDouble() < BOTH_TELL[same ? 0 : 1] ? 0 : 1}, "UNKNOWN"), 0);
            pairs.add(new LabelledPair(comparison, labelled ? same : null));
        }
        return pairs;
    }

    private static String neutral(Field field) {
        return field.levels().contains("UNKNOWN") ? "UNKNOWN" : field.levels().get(field.levels().size() - 1);
    }

    private static double bits(double one, double other) {
        return Math.log(one / other) / Math.log(2);
    }

    /** What was believed before: that it speaks for one dispute when things agree, and against it when not. */
    private static CorrelationRules rules() {
        Map<String, Map<String, Double>> weights = new HashMap<>();
        for (Field field : Field.values()) {
            Map<String, Double> levels = new HashMap<>();
            field.levels().forEach(level -> levels.put(level, level.equals(AGREEING.get(field)) ? 2.0 : level.equals(DIFFERING.get(field)) ? -2.0 : 0.0));
            weights.put(field.label(), levels);
        }
        return new CorrelationRules("test", "2025-01-01", new CorrelationRules.Thresholds(6, 3, 6), null, List.of(), null, weights, null, new CorrelationRules.Rarity(0.001, 0.05, 0.002, 0, 0, 0), Map.of(),
                List.of(), List.of(), List.of(), null, List.of(), List.of(), Map.of(), List.of(), List.of());
    }
}
