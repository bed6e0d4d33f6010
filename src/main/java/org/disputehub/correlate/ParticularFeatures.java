package org.disputehub.correlate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The numbers that particulars have as features of a regression: for each outcome what any answer says, what any to one question, what this one. So an answer that
 * history seldom has weighs as those like it.
 */
final class ParticularFeatures {

    private static final int OUTCOMES = ParticularsCompared.OUTCOMES;
    /** Shares of the penalty on a field: the narrower what a weight is of, the more it is held back. */
    private static final double OF_ANY = 0.5;
    private static final double OF_QUESTION = 2;
    private static final double OF_ANSWER = 4;

    private final Particulars particulars;
    private final int any;
    private final int questions;
    private final int answers;

    /** @param first number that is free */
    ParticularFeatures(Particulars particulars, int first) {
        this.particulars = particulars;
        this.any = first;
        this.questions = any + OUTCOMES;
        this.answers = questions + OUTCOMES * particulars.questions().size();
    }

    /** Number after the last. */
    int end() {
        return answers + OUTCOMES * particulars.answers().size();
    }

    void penalties(double[] penalties, double penalty) {
        Arrays.fill(penalties, any, questions, penalty * OF_ANY);
        Arrays.fill(penalties, questions, answers, penalty * OF_QUESTION);
        Arrays.fill(penalties, answers, end(), penalty * OF_ANSWER);
    }

    /** Those of answers that both give. */
    IntStream agreeing() {
        return IntStream.range(any, end()).filter(feature -> (feature - any) % OUTCOMES == ParticularsCompared.BOTH);
    }

    void add(ParticularsCompared compared, Map<Integer, Double> row) {
        for (int outcome : compared.outcomes()) {
            int kind = outcome % OUTCOMES;
            row.merge(any + kind, 1.0, Double::sum);
            row.merge(questions + particulars.question(outcome / OUTCOMES) * OUTCOMES + kind, 1.0, Double::sum);
            row.merge(answers + outcome, 1.0, Double::sum);
        }
    }

    /** @param bits by number */
    ParticularWeights weights(double[] bits) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        double[] ofAny = at(bits, any);
        rows.put(ParticularWeights.ANY, ofAny);
        for (int answer = 0; answer < particulars.answers().size(); answer++) {
            double[] own = at(bits, answers + answer * OUTCOMES);
            if (Arrays.stream(own).anyMatch(weight -> weight != 0)) {
                int question = particulars.question(answer);
                double[] ofQuestion = sum(ofAny, at(bits, questions + question * OUTCOMES));
                rows.put(particulars.questions().get(question) + "." + ParticularWeights.ANY, ofQuestion);
                rows.put(particulars.answers().get(answer), sum(ofQuestion, own));
            }
        }
        return new ParticularWeights(particulars, rows);
    }

    private static double[] at(double[] bits, int from) {
        return Arrays.copyOfRange(bits, from, from + OUTCOMES);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[OUTCOMES];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }
}
