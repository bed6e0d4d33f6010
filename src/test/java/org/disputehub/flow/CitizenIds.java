package org.disputehub.flow;

/** ID numbers that nobody has: the county 410699 does not exist. */
final class CitizenIds {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private CitizenIds() {
    }

    /** @param number up to 10 million, each another ID number */
    static String of(int number) {
        String body = "410699" + String.format("%04d", 1900 + number / 280_000) + String.format("%02d", 1 + number / 28_000 % 10)
                + String.format("%02d", 1 + number / 1_000 % 28) + String.format("%03d", number % 1_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
