package org.disputehub.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the vocabulary, taken apart: {@code <says>……杀} is two parts, the first one of several words.
 *
 * @param parts the words that may stand at each place
 * @param gaps  before each part but the first
 */
record Wording(List<List<String>> parts, List<Gap> gaps) {

    /** What may stand between two parts. */
    enum Gap {
        NEAR(4), FAR(14);

        private final int most;

        Gap(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    private static final Pattern GAP = Pattern.compile("…+");
    private static final Pattern LIST = Pattern.compile("<([^<>]*)>");

    /** @throws IllegalArgumentException where it names a list that there is none of, or has an empty part */
    static Wording of(String text, Map<String, List<String>> lists) {
        List<List<String>> parts = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (String part : GAP.split(text, -1)) {
            if (part.isBlank()) {
                throw new IllegalArgumentException("'" + text + "' has nothing before or after a …");
            }
            parts.add(expand(part, lists));
        }
        Matcher gap = GAP.matcher(text);
        while (gap.find()) {
            gaps.add(gap.group().length() == 1 ? Gap.NEAR : Gap.FAR);
        }
        return new Wording(parts, gaps);
    }

    private static List<String> expand(String part, Map<String, List<String>> lists) {
        Matcher named = LIST.matcher(part);
        if (!named.find()) {
            return List.of(part);
        }
        List<String> words = lists.get(named.group(1));
        if (words == null) {
            throw new IllegalArgumentException("there is no list '" + named.group(1) + "'; lists are " + String.join(", ", lists.keySet().stream().sorted().toList()));
        }
        return words.stream().flatMap(word -> expand(part.substring(0, named.start()) + word + part.substring(named.end()), lists).stream()).toList();
    }
}
