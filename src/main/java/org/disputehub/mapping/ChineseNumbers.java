package org.disputehub.mapping;

/** Small whole numbers in digits or Chinese numerals, up to 99. */
public final class ChineseNumbers {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumbers() {
    }

    /** Null where the text is no such number. */
    public static Integer parse(String text) {
        if (text.matches("\\d{1,6}")) {
            return Integer.valueOf(text);
        }
        String plain = text.replace('两', '二').replace('〇', '零');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.length() == 1 ? digit(plain) : null;
        }
        Integer tens = ten == 0 ? Integer.valueOf(1) : digit(plain.substring(0, ten));
        Integer ones = ten == plain.length() - 1 ? Integer.valueOf(0) : digit(plain.substring(ten + 1));
        return tens == null || ones == null ? null : tens * 10 + ones;
    }

    private static Integer digit(String text) {
        int digit = text.length() == 1 ? DIGITS.indexOf(text) : -1;
        return digit < 0 ? null : digit;
    }
}
