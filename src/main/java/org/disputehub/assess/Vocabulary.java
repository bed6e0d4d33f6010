package org.disputehub.assess;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import org.disputehub.lookup.Hit.Certainty;
import org.disputehub.lookup.NormalText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The words of {@link ElementsFile} made ready: all of them are found in one pass over a text. */
final class Vocabulary {

    /** A line of the vocabulary. */
    record Line(String code, Certainty certainty) {
    }

    /**
     * One part of a line.
     *
     * @param slot of that part among those of all lines
     * @param gap  before it, null of the first
     * @param last whether the line is complete with it
     */
    record Use(Line line, int slot, Wording.Gap gap, boolean last) {
    }

    /** All that one word means; a number is how far its meaning reaches, -1 not at all. */
    static final class Word {
        final List<Use> uses = new ArrayList<>();
        int deniesAfter = -1;
        int deniesBefore = -1;
        int doubts = -1;
        boolean breaks;
        boolean harmless;

        /** Whether it says of other words that they are not so. */
        boolean turns() {
            return deniesAfter >= 0 || deniesBefore >= 0 || doubts >= 0;
        }
    }

    private final AhoCorasickDoubleArrayTrie<Word> trie = new AhoCorasickDoubleArrayTrie<>();
    private final int slots;
    private final Map<String, ElementsFile.Words> elements;

    /** @param normalise as the texts will be */
    Vocabulary(ElementsFile file, UnaryOperator<String> normalise) {
        elements = file.elements();
        TreeMap<String, Word> words = new TreeMap<>();
        UnaryOperator<String> plain = new Remembered(normalise);
        int slot = 0;
        for (var element : elements.entrySet()) {
            ElementsFile.Words said = element.getValue();
            slot = add(words, element.getKey(), Certainty.SURE, said.sure(), file.lists(), plain, slot);
            slot = add(words, element.getKey(), Certainty.LIKELY, said.likely(), file.lists(), plain, slot);
            slot = add(words, element.getKey(), Certainty.POSSIBLE, said.possible(), file.lists(), plain, slot);
        }
        slots = slot;
        file.harmless().forEach(word -> word(words, plain, word).harmless = true);
        file.breaks().forEach(word -> word(words, plain, word).breaks = true);
        file.denials().forEach((word, reach) -> word(words, plain, word).deniesAfter = reach);
        file.denialsAfter().forEach((word, reach) -> word(words, plain, word).deniesBefore = reach);
        file.doubts().forEach((word, reach) -> word(words, plain, word).doubts = reach);
        trie.build(words);
    }

    private static int add(Map<String, Word> words, String code, Certainty certainty, List<String> lines, Map<String, List<String>> lists, UnaryOperator<String> plain, int slot) {
        int next = slot;
        for (String text : lines == null ? List.<String>of() : lines) {
            Wording wording = Wording.of(text, lists);
            Line line = new Line(code, certainty);
            for (int part = 0; part < wording.parts().size(); part++) {
                Use use = new Use(line, next++, part == 0 ? null : wording.gaps().get(part - 1), part == wording.gaps().size());
                wording.parts().get(part).forEach(word -> word(words, plain, word).uses.add(use));
            }
        }
        return next;
    }

    private static Word word(Map<String, Word> words, UnaryOperator<String> plain, String word) {
        return words.computeIfAbsent(plain.apply(word), key -> new Word());
    }

    /** How many parts all lines have together. */
    int slots() {
        return slots;
    }

    ElementsFile.Words element(String code) {
        return elements.get(code);
    }

    /** Every word of the text, hidden ones left out, by where it ends. */
    List<Spoken> words(NormalText text) {
        List<Spoken> all = new ArrayList<>();
        List<Spoken> harmless = new ArrayList<>();
        trie.parseText(text.chars(), (from, to, word) -> {
            if (text.widest(from, to) == NormalText.END) {
                return;
            }
            Spoken spoken = new Spoken(from, to, word);
            all.add(spoken);
            if (word.harmless) {
                harmless.add(spoken);
            }
        });
        if (!harmless.isEmpty()) {
            all.removeIf(word -> harmless.stream().anyMatch(longer -> longer.hides(word)));
        }
        return all;
    }

    /** One word as it stands in a text. */
    record Spoken(int from, int to, Word word) {

        private boolean hides(Spoken other) {
            return from <= other.from && other.to <= to && other.to - other.from < to - from;
        }
    }

    /** Lists stand in many lines: each word is made plain once. */
    private static final class Remembered implements UnaryOperator<String> {
        private final UnaryOperator<String> normalise;
        private final Map<String, String> known = new HashMap<>();

        Remembered(UnaryOperator<String> normalise) {
            this.normalise = normalise;
        }

        @Override
        public String apply(String word) {
            return known.computeIfAbsent(word, normalise);
        }
    }
}
