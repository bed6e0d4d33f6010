package org.disputehub.correlate;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the policy knows of words: which matter each stands for, and what history says of them. */
final class Words {

    private static final List<String> BEFORE = List.of("以前", "之前", "此前", "早先", "曾", "上次", "去年", "前年");
    /** A clause on what was before is not what it is about now. */
    private static final Pattern PAST = Pattern.compile("(?:" + String.join("|", BEFORE) + ")[^,。;!?、]*");

    private final AhoCorasickDoubleArrayTrie<String> matterByWord = new AhoCorasickDoubleArrayTrie<>();
    private final WordWeights weights;

    Words(Map<String, List<String>> matters, WordWeights weights) {
        TreeMap<String, String> words = new TreeMap<>();
        matters.forEach((matter, list) -> list.forEach(word -> words.put(Wording.of(word), matter)));
        matterByWord.build(words);
        this.weights = weights;
    }

    /** The text without what was before. */
    static String now(String text) {
        // Few texts have such a clause, and to look for a word is much cheaper than to match.
        return BEFORE.stream().anyMatch(text::contains) ? PAST.matcher(text).replaceAll("") : text;
    }

    /** @param text of what is now */
    Set<String> matters(String text) {
        Set<String> matters = new HashSet<>();
        matterByWord.parseText(text, (begin, end, matter) -> {
            matters.add(matter);
        });
        return matters;
    }

    WordWeights weights() {
        return weights;
    }
}
