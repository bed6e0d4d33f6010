package org.disputehub.connector;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in one pass, so that what is filled in is never read as a placeholder itself; unknown names stay as they are. */
public final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    private Placeholders() {
    }

    /** @param writing how a value is written where it is put */
    public static String fill(String text, Map<String, String> values, UnaryOperator<String> writing) {
        return NAME.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : writing.apply(value));
        });
    }
}
