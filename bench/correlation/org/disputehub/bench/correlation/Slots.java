package org.disputehub.bench.correlation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a wording: {@code [one|other]} by chance, {@code {slot}} by what the writer knows. */
final class Slots {

    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final int DEEPEST = 6;

    /** What stands in a slot; may have slots and choices itself. */
    interface Values {
        String of(String slot);
    }

    private Slots() {
    }

    static String fill(String wording, Values values, Draw words) {
        String text = wording;
        for (int depth = 0; depth < DEEPEST && (text.contains("{") || text.contains("[")); depth++) {
            text = replace(CHOICE, text, choices -> words.of(java.util.List.of(choices.split("\\|", -1))));
            text = replace(SLOT, text, values::of);
        }
        return text;
    }

    private static String replace(Pattern pattern, String text, java.util.function.UnaryOperator<String> value) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.apply(matcher.group(1))));
        }
        return matcher.appendTail(filled).toString();
    }
}
