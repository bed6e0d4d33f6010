package org.disputehub.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a word stands in a normalised text. */
record Span(int begin, int end, int number) {

    boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    boolean covers(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Of words that overlap the longest is meant. Several rows may have the same word: all of them are. */
    static List<Span> longestFirst(List<Span> spans) {
        List<Span> longest = new ArrayList<>(spans);
        longest.sort(Comparator.<Span>comparingInt(span -> span.begin - span.end).thenComparingInt(Span::begin));
        List<Span> kept = new ArrayList<>();
        for (Span span : longest) {
            if (kept.stream().noneMatch(other -> other.overlaps(span) && !(other.begin == span.begin && other.end == span.end))) {
                kept.add(span);
            }
        }
        kept.sort(Comparator.comparingInt(Span::begin));
        return kept;
    }
}
