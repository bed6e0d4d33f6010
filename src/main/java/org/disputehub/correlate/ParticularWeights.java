package org.disputehub.correlate;

import java.util.Map;

/** What the answers say for or against that two texts share them or not, in bits, learned by training. */
final class ParticularWeights {

    /** The row of any answer, and at the end of a question's name that of any answer to it: what an answer weighs that training has not seen. */
    static final String ANY = "*";

    private final Particulars particulars;
    private final Map<String, double[]> rows;
    private final double[] bits;

    /** @param rows bits of the two outcomes by {@code QUESTION.ANSWER}, {@code QUESTION.*} and {@code *} */
    ParticularWeights(Particulars particulars, Map<String, double[]> rows) {
        this.particulars = particulars;
        this.rows = rows;
        this.bits = new double[particulars.answers().size() * ParticularsCompared.OUTCOMES];
        double[] any = rows.getOrDefault(ANY, new double[ParticularsCompared.OUTCOMES]);
        for (int answer = 0; answer < particulars.answers().size(); answer++) {
            double[] ofQuestion = rows.getOrDefault(particulars.questions().get(particulars.question(answer)) + "." + ANY, any);
            double[] own = rows.getOrDefault(particulars.answers().get(answer), ofQuestion);
            System.arraycopy(own, 0, bits, answer * ParticularsCompared.OUTCOMES, ParticularsCompared.OUTCOMES);
        }
    }

    Particulars particulars() {
        return particulars;
    }

    Map<String, double[]> rows() {
        return rows;
    }

    double bits(ParticularsCompared compared) {
        double sum = 0;
        for (int outcome : compared.outcomes()) {
            sum += bits[outcome];
        }
        return sum;
    }
}
