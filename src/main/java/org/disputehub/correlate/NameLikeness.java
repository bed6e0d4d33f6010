package org.disputehub.correlate;

import java.util.Arrays;

/** How alike two names are, most alike first. */
enum NameLikeness {

    SAME, SOUNDS_ALIKE, ORDER_SWAPPED, ONE_CHARACTER_OFF, SURNAME_ONLY, OTHER_IN_TEXT, OTHER;

    static NameLikeness of(PersonName a, PersonName b) {
        if (a.full() == null || b.full() == null) {
            return Syllables.alike(a.surname(), b.surname()) && !a.otherGender(b) ? SURNAME_ONLY : OTHER;
        }
        return ofFull(a.full(), b.full());
    }

    private static NameLikeness ofFull(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        if (Syllables.alike(a, b)) {
            return SOUNDS_ALIKE;
        }
        if (a.length() == b.length() && sorted(a).equals(sorted(b))) {
            return ORDER_SWAPPED;
        }
        return oneOff(a, b) ? ONE_CHARACTER_OFF : OTHER;
    }

    /** One character other, or one left out, of three at least: of two characters the surname alone would be left. */
    private static boolean oneOff(String a, String b) {
        if (a.length() == b.length()) {
            int alike = 0;
            for (int i = 0; i < a.length(); i++) {
                alike += Syllables.alike(a.charAt(i), b.charAt(i)) ? 1 : 0;
            }
            return alike == a.length() - 1 && alike >= 2;
        }
        String shorter = a.length() < b.length() ? a : b;
        String longer = shorter == a ? b : a;
        return longer.length() == shorter.length() + 1 && shorter.length() >= 2
                && longer.charAt(0) == shorter.charAt(0) && longer.endsWith(shorter.substring(1));
    }

    private static String sorted(String text) {
        char[] characters = text.toCharArray();
        Arrays.sort(characters);
        return new String(characters);
    }
}
