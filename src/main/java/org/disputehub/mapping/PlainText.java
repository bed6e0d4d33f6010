package org.disputehub.mapping;

/** Text as it can be stored, shown and put into a spreadsheet without harm; Chinese characters stay as they were written. */
final class PlainText {

    private PlainText() {
    }

    /** Trimmed, without control characters, full-width digits and letters as half-width, no formula at the start; "" for nothing. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uff10' && c <= '\uff19' || c >= '\uff21' && c <= '\uff3a' || c >= '\uff41' && c <= '\uff5a') {
                clean.append((char) (c - 0xfee0));
            } else if (c == '\u3000' || c == '\u00a0') {
                clean.append(' ');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        String trimmed = clean.toString().strip();
        return !trimmed.isEmpty() && "=+-@".indexOf(trimmed.charAt(0)) >= 0 ? "'" + trimmed : trimmed;
    }

    /** All spaces gone, full-width digits and letters as half-width: for numbers and codes. */
    static String compact(String text) {
        String clean = clean(text).replaceAll("\\s", "");
        return clean.startsWith("'") ? clean.substring(1) : clean;
    }

    static String shorten(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
