package org.disputehub.assess;

import org.disputehub.assess.Vocabulary.Line;
import org.disputehub.assess.Vocabulary.Spoken;
import org.disputehub.assess.Vocabulary.Use;
import org.disputehub.lookup.Hit.Certainty;
import org.disputehub.lookup.NormalText;

import java.util.ArrayList;
import java.util.List;

/** One text read with a vocabulary: what it says, what it denies, what it doubts. */
final class Reading {

    /** Places in the normal text. */
    private record Match(Line line, int from, int to, Certainty certainty) {

        boolean inside(Match other) {
            return other.from <= from && to <= other.to;
        }

        boolean overlaps(Match other) {
            return from < other.to && other.from < to;
        }
    }

    /** Who says the same a thousand times says no more, and must not hold up others. */
    private static final int MOST_OF_A_LINE = 8;

    private final Vocabulary vocabulary;
    private final NormalText text;
    private final List<Spoken> words;
    private final List<Spoken> turning;
    private final List<Spoken> breaks;

    private Reading(Vocabulary vocabulary, NormalText text) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.words = vocabulary.words(text);
        this.turning = words.stream().filter(word -> word.word().turns()).toList();
        this.breaks = words.stream().filter(word -> word.word().breaks).toList();
    }

    static List<Element> of(Vocabulary vocabulary, NormalText text, String pointer) {
        Reading reading = new Reading(vocabulary, text);
        return reading.sorted(reading.matches()).stream()
                .map(match -> new Element(match.line.code(), pointer, text.from(match.from), text.to(match.to), match.certainty)).toList();
    }

    private List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        int[] from = new int[vocabulary.slots()];
        int[] to = new int[vocabulary.slots()];
        int[] said = new int[vocabulary.slots()];
        for (Spoken spoken : words) {
            for (Use use : spoken.word().uses) {
                int slot = use.slot();
                boolean first = use.gap() == null;
                if (first || to[slot - 1] != 0 && follows(use.gap(), to[slot - 1], spoken.from())) {
                    from[slot] = first ? spoken.from() : from[slot - 1];
                    to[slot] = spoken.to();
                    if (use.last() && said[slot] < MOST_OF_A_LINE) {
                        said[slot] += add(matches, use.line(), from[slot], spoken.to()) ? 1 : 0;
                    }
                }
            }
        }
        return matches;
    }

    /** @param before where the part before ends */
    private boolean follows(Wording.Gap gap, int before, int here) {
        if (here < before || here - before > gap.most()) {
            return false;
        }
        return parted(before, here) < (gap == Wording.Gap.NEAR ? NormalText.COMMA : NormalText.END);
    }

    /** @return false: it is denied */
    private boolean add(List<Match> matches, Line line, int from, int to) {
        boolean deniable = vocabulary.element(line.code()).deniable();
        boolean doubted = false;
        for (Spoken word : turning) {
            if (deniable && (reaches(word.to(), from, word.word().deniesAfter) || reaches(to, word.from(), word.word().deniesBefore))) {
                return false;
            }
            doubted |= reaches(word.to(), from, word.word().doubts);
        }
        matches.add(new Match(line, from, to, doubted && line.certainty() != Certainty.POSSIBLE ? Certainty.values()[line.certainty().ordinal() + 1] : line.certainty()));
        return true;
    }

    /** Whether a meaning that begins at the one place reaches the other. */
    private boolean reaches(int from, int to, int reach) {
        return reach >= 0 && to >= from && to - from <= reach && parted(from, to) < NormalText.COMMA
                && breaks.stream().noneMatch(word -> word.from() >= from && word.to() <= to);
    }

    /** By what a word that ends before {@code from} is parted from one that begins at {@code to}. */
    private byte parted(int from, int to) {
        byte widest = NormalText.NOTHING;
        for (int i = from; i <= to && i < text.length(); i++) {
            widest = (byte) Math.max(widest, text.gap(i));
        }
        return widest;
    }

    /** Of matches of one element that overlap, the surest and then longest stays. */
    private List<Match> sorted(List<Match> matches) {
        List<Match> kept = new ArrayList<>();
        matches.stream().sorted((a, b) -> a.certainty != b.certainty ? a.certainty.compareTo(b.certainty) : Integer.compare(b.to - b.from, a.to - a.from))
                .filter(match -> !hidden(match, matches))
                .forEach(match -> {
                    if (kept.stream().noneMatch(other -> other.line.code().equals(match.line.code()) && other.overlaps(match))) {
                        kept.add(match);
                    }
                });
        kept.sort((a, b) -> Integer.compare(a.from, b.from));
        return kept;
    }

    private boolean hidden(Match match, List<Match> matches) {
        List<String> notInside = vocabulary.element(match.line.code()).notInside();
        return notInside != null && matches.stream().anyMatch(other -> notInside.contains(other.line.code()) && match.inside(other));
    }
}
