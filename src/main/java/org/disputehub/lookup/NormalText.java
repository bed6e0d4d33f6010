package org.disputehub.lookup;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is searched: simplified characters, half width, small letters, and nothing between them that people put there to hide a word. Each
 * character knows where it stood and what stood before it.
 */
public final class NormalText {

    /** What stands between two characters, from nothing to what ends a sentence; only the last parts words in any case. */
    public static final byte NOTHING = 0;
    static final byte SPACE = 1;
    public static final byte COMMA = 2;
    public static final byte END = 3;

    private static final String ENDS = "。！？；!?;";
    private static final String COMMAS = "，、：,:\n\r";
    /** Longer runs of what may be skipped are no trick inside a word. */
    private static final int LONGEST_GAP = 3;

    private final String original;
    private char[] chars;
    private int[] from;
    private int[] to;
    private byte[] gap;
    private int length;

    private NormalText(String original) {
        this.original = original;
        int size = original.length() + 8;
        chars = new char[size];
        from = new int[size];
        to = new int[size];
        gap = new byte[size];
    }

    public static NormalText of(String text) {
        NormalText normal = new NormalText(text);
        normal.read();
        return normal;
    }

    /** For words and names, which know no places. */
    public static String word(String text) {
        NormalText normal = of(text);
        return new String(normal.chars, 0, normal.length);
    }

    private void read() {
        byte before = NOTHING;
        int skipped = 0;
        int step;
        for (int at = 0; at < original.length(); at += step) {
            char c = original.charAt(at);
            step = Character.isHighSurrogate(c) && at + 1 < original.length() ? 2 : 1;
            byte kind = step == 1 && (Characters.isHan(c) || Character.isLetterOrDigit(c)) ? NOTHING : kind(c, at, step);
            if (kind == NOTHING) {
                put(c, at, step, before);
                before = NOTHING;
                skipped = 0;
            } else {
                skipped++;
                before = skipped > LONGEST_GAP ? END : (byte) Math.max(before, kind);
            }
        }
    }

    private byte kind(char c, int at, int step) {
        if (ENDS.indexOf(c) >= 0) {
            return END;
        }
        if (COMMAS.indexOf(c) >= 0) {
            return COMMA;
        }
        return Character.isLetterOrDigit(original.codePointAt(at)) && step == 2 ? NOTHING : SPACE;
    }

    private void put(char c, int at, int step, byte before) {
        if (c < 0x80) {
            append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, at, step, before);
        } else if (Characters.isHan(c)) {
            append(Characters.simple(c), at, step, before);
        } else {
            String plain = Normalizer.normalize(original.substring(at, at + step), Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
            byte gapBefore = before;
            for (int i = 0; i < plain.length(); i++) {
                append(Characters.simple(plain.charAt(i)), at, step, gapBefore);
                gapBefore = NOTHING;
            }
        }
    }

    private void append(char c, int at, int step, byte before) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            from = Arrays.copyOf(from, length * 2);
            to = Arrays.copyOf(to, length * 2);
            gap = Arrays.copyOf(gap, length * 2);
        }
        chars[length] = c;
        from[length] = at;
        to[length] = at + step;
        gap[length++] = before;
    }

    /** To be read only. */
    public char[] chars() {
        return chars.length == length ? chars : Arrays.copyOf(chars, length);
    }

    char[] syllables() {
        char[] syllables = new char[length];
        for (int i = 0; i < length; i++) {
            syllables[i] = Characters.syllable(chars[i]);
        }
        return syllables;
    }

    public int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    String slice(int begin, int end) {
        return new String(chars, begin, end - begin);
    }

    /** In the original. */
    public int from(int begin) {
        return from[begin];
    }

    /** In the original, one past. */
    public int to(int end) {
        return to[end - 1];
    }

    /** What stood before the character. */
    public byte gap(int index) {
        return gap[index];
    }

    /**
     * Whether the characters are one word. Commas part words, unless each two characters are parted, which nobody does who lists things.
     *
     * @return the widest gap inside, {@link #END} where it is no word
     */
    public byte widest(int begin, int end) {
        byte widest = NOTHING;
        boolean each = end - begin > 2;
        for (int i = begin + 1; i < end; i++) {
            widest = (byte) Math.max(widest, gap[i]);
            each &= gap[i] != NOTHING;
        }
        return widest == COMMA && !each ? END : widest;
    }

    /** Letters and digits of other writings run on: in "smart" nobody says "sm". */
    boolean insideLatin(int begin, int end) {
        return begin > 0 && gap[begin] == NOTHING && latin(begin - 1) && latin(begin) || end < length && gap[end] == NOTHING && latin(end - 1) && latin(end);
    }

    private boolean latin(int index) {
        char c = chars[index];
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
