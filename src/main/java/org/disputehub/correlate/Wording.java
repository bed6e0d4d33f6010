package org.disputehub.correlate;

import java.text.Normalizer;
import java.util.Locale;

/** Text in one form, however it was typed: full-width as half-width, no spaces, small letters. */
final class Wording {

    private Wording() {
    }

    /** Punctuation stays: it is where a name or a number ends. */
    static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                kept.append(c);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }
}
