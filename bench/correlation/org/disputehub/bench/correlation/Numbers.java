package org.disputehub.bench.correlation;

import java.util.HashSet;
import java.util.Set;

/** Phone and ID numbers that nobody has: range 154, county 410699. No number comes twice, nor in two splits. */
final class Numbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private final Draw draw;
    private final int split;
    private final Set<String> given = new HashSet<>();

    /** @param split 0, 1 or 2 */
    Numbers(Draw draw, int split) {
        this.draw = draw;
        this.split = split;
    }

    String phone() {
        return unused(() -> "154" + (3 * draw.between(0, 2) + split) + String.format("%07d", draw.between(0, 9_999_999)));
    }

    /** An office's, such as no exchange of the city gives out. */
    String landline() {
        return unused(() -> "0392-1" + (3 * draw.between(0, 2) + split) + String.format("%05d", draw.between(0, 99_999)));
    }

    String id(boolean female, int yearFrom, int yearTo) {
        return unused(() -> {
            int day = draw.between(0, 8) * 3 + 1 + split;
            String seventeen = "410699" + draw.between(yearFrom, yearTo) + String.format("%02d%02d%03d", draw.between(1, 12), day, draw.between(0, 499) * 2 + (female ? 0 : 1));
            return seventeen + check(seventeen);
        });
    }

    static char check(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    private String unused(java.util.function.Supplier<String> make) {
        String number;
        do {
            number = make.get();
        } while (!given.add(number));
        return number;
    }
}
