package org.disputehub.correlate;

import java.util.Arrays;

/**
 * What two texts tell of the same questions.
 *
 * @param outcomes of each answer that either gives: three times its number, and what became of it
 * @param level    of {@link Field#PARTICULARS}, by how many answers agree more than questions are answered otherwise
 */
record ParticularsCompared(int[] outcomes, String level) {

    /** What may become of an answer, in this order: both give it; the other text answers the question otherwise; it does not answer it. */
    static final int OUTCOMES = 3;
    private static final int BOTH = 0;
    private static final int OTHERWISE = 1;
    private static final int SILENT = 2;

    private static final ParticularsCompared UNKNOWN = new ParticularsCompared(new int[0], "UNKNOWN");

    /** @param a numbers of answers, rising, as b */
    static ParticularsCompared of(Particulars particulars, int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return UNKNOWN;
        }
        int[] outcomes = new int[a.length + b.length];
        int count = 0;
        int balance = 0;
        for (int i = 0, j = 0; i < a.length || j < b.length; ) {
            int question = particulars.question(j == b.length || i < a.length && a[i] < b[j] ? a[i] : b[j]);
            int ours = end(particulars, a, i, question);
            int theirs = end(particulars, b, j, question);
            int first = count;
            int shared = 0;
            while (i < ours || j < theirs) {
                if (i < ours && j < theirs && a[i] == b[j]) {
                    outcomes[count++] = a[i++] * OUTCOMES + BOTH;
                    j++;
                    shared++;
                } else {
                    outcomes[count++] = (j == theirs || i < ours && a[i] < b[j] ? a[i++] : b[j++]) * OUTCOMES + SILENT;
                }
            }
            balance += shared;
            if (shared == 0 && otherwise(particulars, a, ours, b, theirs, question)) {
                balance--;
                for (int k = first; k < count; k++) {
                    outcomes[k] += OTHERWISE - SILENT;
                }
            }
        }
        return new ParticularsCompared(Arrays.copyOf(outcomes, count), level(balance));
    }

    private static int end(Particulars particulars, int[] answers, int from, int question) {
        int end = from;
        while (end < answers.length && particulars.question(answers[end]) == question) {
            end++;
        }
        return end;
    }

    private static boolean otherwise(Particulars particulars, int[] a, int ours, int[] b, int theirs, int question) {
        return ours > 0 && theirs > 0 && particulars.question(a[ours - 1]) == question && particulars.question(b[theirs - 1]) == question;
    }

    private static String level(int balance) {
        return balance >= 5 ? "FIVE_AGREE" : balance >= 3 ? "THREE_AGREE" : switch (balance) {
            case 2 -> "TWO_AGREE";
            case 1 -> "ONE_AGREES";
            case 0 -> "BALANCED";
            case -1 -> "ONE_DIFFERS";
            default -> "MORE_DIFFER";
        };
    }
}
