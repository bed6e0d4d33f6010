package org.disputehub.lookup;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import net.sourceforge.pinyin4j.PinyinHelper;

import java.util.HashMap;
import java.util.Map;

/** What is known of single Chinese characters, read once from the libraries: looking it up then costs as much as reading an array. */
final class Characters {

    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9fff';
    /** Syllables are written as characters of the private use area, which no text has a use for. */
    private static final char FIRST_SYLLABLE = '\ue000';

    private static final char[] SIMPLE = new char[LAST_HAN - FIRST_HAN + 1];
    private static final char[] SYLLABLE = new char[LAST_HAN - FIRST_HAN + 1];

    static {
        Map<String, Character> syllables = new HashMap<>();
        for (int i = 0; i < SIMPLE.length; i++) {
            char c = (char) (FIRST_HAN + i);
            String simple = ZhConverterUtil.toSimple(String.valueOf(c));
            SIMPLE[i] = simple.length() == 1 ? simple.charAt(0) : c;
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
            SYLLABLE[i] = readings == null || readings.length == 0 ? c
                    : syllables.computeIfAbsent(readings[0].replaceAll("[^a-z]", ""), syllable -> (char) (FIRST_SYLLABLE + syllables.size()));
        }
    }

    private Characters() {
    }

    static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    /** Traditional as simplified. */
    static char simple(char c) {
        return isHan(c) ? SIMPLE[c - FIRST_HAN] : c;
    }

    /** Its first reading without the tone, alike for all characters that sound so; others as they are. */
    static char syllable(char c) {
        return isHan(c) ? SYLLABLE[c - FIRST_HAN] : c;
    }
}
