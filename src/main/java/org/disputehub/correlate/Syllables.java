package org.disputehub.correlate;

import net.sourceforge.pinyin4j.PinyinHelper;

import java.util.stream.Collectors;

/** How characters are read (pinyin without tone): what sounds alike is often mistyped for one another. */
final class Syllables {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final String[] READINGS = readings();

    private Syllables() {
    }

    static boolean alike(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (!alike(a.charAt(i), b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean alike(char a, char b) {
        return a == b || of(a).equals(of(b));
    }

    /** The same for all that sounds alike. */
    static String key(String text) {
        return text.chars().mapToObj(c -> of((char) c)).collect(Collectors.joining(" "));
    }

    /** The same also in another order. */
    static String unorderedKey(String text) {
        return text.chars().mapToObj(c -> of((char) c)).sorted().collect(Collectors.joining(" "));
    }

    /** The character itself where its reading is not known. */
    private static String of(char c) {
        return c < FIRST || c > LAST ? String.valueOf(c) : READINGS[c - FIRST];
    }

    private static String[] readings() {
        String[] readings = new String[LAST - FIRST + 1];
        for (char c = FIRST; c <= LAST; c++) {
            String[] toned = PinyinHelper.toHanyuPinyinStringArray(c);
            boolean known = toned != null && toned.length > 0;
            readings[c - FIRST] = known ? toned[0].substring(0, toned[0].length() - 1).intern() : String.valueOf(c);
        }
        return readings;
    }
}
