package org.disputehub.correlate;

import java.util.Arrays;

/**
 * What two texts tell of the same questions.
 *
 * @param outcomes of each answer that both give, and of those that stand against one another: twice its number, and which of the two
 * @param level    of {@link Field#PARTICULARS}, by how many answers agree more than questions are answered otherwise
 */
record ParticularsCompared(int[] outcomes, String level) {

    /** What may become of an answer, in this order: both give it; the other text answers the question otherwise. Where that says nothing of it, neither do we. */
    static final int OUTCOMES = 2;
    static final int BOTH = 0;
    private static final int OTHERWISE = 1;

    private static final ParticularsCompared UNKNOWN = new ParticularsCompared(new int[0], "UNKNOWN");

    /** @param a numbers of answers, rising, as b */
    static ParticularsCompared of(Particulars particulars, int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return UNKNOWN;
        }
        int[] outcomes = new int[a.length + b.length];
        int count = 0;
        int balance = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int question = Math.max(particulars.question(a[i]), particulars.question(b[j]));
            i = from(particulars, a, i, question);
            j = from(particulars, b, j, question);
            int ours = from(particulars, a, i, question + 1);
            int theirs = from(particulars, b, j, question + 1);
            if (i == ours || j == theirs) {
                continue;
            }
            int shared = shared(a, i, ours, b, j, theirs, outcomes, count);
            count += shared;
            balance += shared > 0 ? shared : -1;
            for (; i < ours; i++) {
                if (shared == 0) {
                    outcomes[count++] = a[i] * OUTCOMES + OTHERWISE;
                }
            }
            for (; j < theirs; j++) {
                if (shared == 0) {
                    outcomes[count++] = b[j] * OUTCOMES + OTHERWISE;
                }
            }
        }
        return new ParticularsCompared(Arrays.copyOf(outcomes, count), level(balance));
    }

    /** Where the answers to the question, or to those after it, begin. */
    private static int from(Particulars particulars, int[] answers, int at, int question) {
        int from = at;
        while (from < answers.length && particulars.question(answers[from]) < question) {
            from++;
        }
        return from;
    }

    private static int shared(int[] a, int i, int ours, int[] b, int j, int theirs, int[] outcomes, int at) {
        int shared = 0;
        for (int x = i, y = j; x < ours && y < theirs; ) {
            if (a[x] == b[y]) {
                outcomes[at + shared++] = a[x] * OUTCOMES + BOTH;
                x++;
                y++;
            } else if (a[x] < b[y]) {
                x++;
            } else {
                y++;
            }
        }
        return shared;
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
