package org.disputehub.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sensitive words (敏感词) of one register. They are looked for by {@link Words}, with those of all others in one pass. */
final class Lexicon implements Register {

    /** @param unless phrases in which the word does not count */
    record Word(String register, String entry, Listed row, String word, List<String> unless, boolean homophones) {
    }

    private final List<Word> words = new ArrayList<>();
    private final Map<String, Word> entries = new HashMap<>();

    Lexicon(String register, Collection<Row> rows, boolean homophones, String owner) {
        Listed.Maker listed = new Listed.Maker(owner);
        for (Row row : rows) {
            List<String> unless = new ArrayList<>();
            for (String phrase : Places.parts(row.get(Column.UNLESS))) {
                unless.add(NormalText.word(phrase));
            }
            Word word = new Word(register, row.entry(), listed.of(row), NormalText.word(row.get(Column.TERM)), unless, homophones);
            words.add(word);
            entries.put(row.entry(), word);
        }
    }

    List<Word> words() {
        return words;
    }

    @Override
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id)).map(word -> word.row().entry(id));
    }

    @Override
    public int size() {
        return words.size();
    }
}
