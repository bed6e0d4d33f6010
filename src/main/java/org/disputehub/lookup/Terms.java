package org.disputehub.lookup;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds all of many words in one pass over a text, each with the numbers that it was added with. */
final class Terms {

    interface Found {
        /** @param begin first character in the text that was searched; @param end one past the last */
        void found(int begin, int end, int number);
    }

    static final class Builder {
        private final Map<String, List<Integer>> numbers = new TreeMap<>();

        /** Words that normalisation leaves nothing of are never found. */
        void add(String word, int number) {
            if (!word.isEmpty()) {
                numbers.computeIfAbsent(word, w -> new ArrayList<>(1)).add(number);
            }
        }

        Terms build() {
            Map<String, int[]> flat = new TreeMap<>();
            numbers.forEach((word, all) -> flat.put(word, all.stream().mapToInt(Integer::intValue).toArray()));
            return new Terms(flat);
        }
    }

    private final AhoCorasickDoubleArrayTrie<int[]> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    private Terms(Map<String, int[]> words) {
        empty = words.isEmpty();
        if (!empty) {
            trie.build(words);
        }
    }

    void find(char[] text, Found found) {
        if (!empty) {
            trie.parseText(text, (begin, end, numbers) -> {
                for (int number : numbers) {
                    found.found(begin, end, number);
                }
            });
        }
    }
}
