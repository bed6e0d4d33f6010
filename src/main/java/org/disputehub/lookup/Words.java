package org.disputehub.lookup;

import org.disputehub.lookup.Hit.Certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of all lexicons, looked for in one pass over a text, and in a second by sound where a lexicon asks for it. */
final class Words {

    private final List<Lexicon.Word> words = new ArrayList<>();
    private final Terms terms;
    private final Terms sounds;
    private final boolean homophones;

    Words(List<Lexicon> lexicons) {
        Terms.Builder byText = new Terms.Builder();
        Terms.Builder bySound = new Terms.Builder();
        for (Lexicon lexicon : lexicons) {
            for (Lexicon.Word word : lexicon.words()) {
                int number = words.size();
                words.add(word);
                byText.add(word.word(), number);
                // A phrase in which the word does not count is found as the number below zero.
                word.unless().forEach(phrase -> byText.add(phrase, ~number));
                if (word.homophones() && word.word().length() > 1) {
                    bySound.add(sound(word.word()), number);
                }
            }
        }
        terms = byText.build();
        sounds = bySound.build();
        homophones = words.stream().anyMatch(Lexicon.Word::homophones);
    }

    void find(Subject subject, int day, Found found) {
        for (Subject.Text text : subject.texts) {
            find(text, day, found);
        }
    }

    private void find(Subject.Text text, int day, Found found) {
        NormalText normal = text.normal();
        List<Span> guards = new ArrayList<>();
        Map<String, List<Span>> spans = new TreeMap<>();
        char[] chars = normal.chars();
        terms.find(chars, (begin, end, number) -> {
            if (number < 0) {
                guards.add(new Span(begin, end, ~number));
            } else {
                take(normal, new Span(begin, end, number), day, spans);
            }
        });
        if (homophones) {
            sounds.find(normal.syllables(), (begin, end, number) -> {
                if (soundsLike(chars, begin, words.get(number).word())) {
                    take(normal, new Span(begin, end, number), day, spans);
                }
            });
        }
        spans.forEach((register, ofOne) -> {
            ofOne.removeIf(span -> guards.stream().anyMatch(guard -> guard.number() == span.number() && guard.covers(span)));
            for (Span span : Span.longestFirst(ofOne)) {
                found.add(hit(text, span));
            }
        });
    }

    private void take(NormalText text, Span span, int day, Map<String, List<Span>> spans) {
        Lexicon.Word word = words.get(span.number());
        if (word.row().on(day) && text.widest(span.begin(), span.end()) < NormalText.END && !text.insideLatin(span.begin(), span.end())) {
            spans.computeIfAbsent(word.register(), register -> new ArrayList<>()).add(span);
        }
    }

    /** Sure as it is written, likely with something between its characters, possible where it only sounds so. */
    private Hit hit(Subject.Text text, Span span) {
        Lexicon.Word word = words.get(span.number());
        NormalText normal = text.normal();
        boolean asWritten = true;
        for (int i = 0; i < word.word().length(); i++) {
            asWritten &= normal.at(span.begin() + i) == word.word().charAt(i);
        }
        Certainty certainty = !asWritten ? Certainty.POSSIBLE : normal.widest(span.begin(), span.end()) == NormalText.NOTHING ? Certainty.SURE : Certainty.LIKELY;
        return new Hit(Hit.Kind.LEXICON, word.register(), word.entry(), word.row().category(), "TERM", text.pointer(), normal.from(span.begin()), normal.to(span.end()), certainty);
    }

    /** Not written as the word, else it was found already; one character at least is, else too much sounds like it. */
    private static boolean soundsLike(char[] text, int begin, String word) {
        int same = 0;
        for (int i = 0; i < word.length(); i++) {
            same += text[begin + i] == word.charAt(i) ? 1 : 0;
        }
        return same > 0 && same < word.length();
    }

    private static String sound(String word) {
        char[] sound = word.toCharArray();
        for (int i = 0; i < sound.length; i++) {
            sound[i] = Characters.syllable(sound[i]);
        }
        return new String(sound);
    }
}
