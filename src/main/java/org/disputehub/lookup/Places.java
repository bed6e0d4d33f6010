package org.disputehub.lookup;

import org.disputehub.lookup.Hit.Certainty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Key places (重点场所), found by code, by name or alias in one pass over each text, and by distance. */
final class Places implements Register {

    private static final int SHORTEST_CODE = 6;
    private static final int SHORTEST_NAME = 2;

    /** A word by which a place is known. */
    private record Name(int place, String matchedOn) {
    }

    private final String register;
    private final List<String> ids = new ArrayList<>();
    private final List<Listed> rows = new ArrayList<>();
    private final Map<String, Integer> entries = new HashMap<>();
    private final Map<String, List<Integer>> byCode = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Terms terms;
    private final Grid grid = new Grid();

    Places(String register, Collection<Row> places, int metres, String owner) {
        this.register = register;
        Listed.Maker listed = new Listed.Maker(owner);
        Terms.Builder words = new Terms.Builder();
        for (Row row : places) {
            int number = rows.size();
            ids.add(row.entry());
            rows.add(listed.of(row));
            entries.put(row.entry(), number);
            name(words, row.get(Column.TITLE), "NAME", number);
            for (String alias : parts(row.get(Column.ALIASES))) {
                name(words, alias, "ALIAS", number);
            }
            String code = row.get(Column.CODE);
            if (code != null) {
                byCode.computeIfAbsent(code, c -> new ArrayList<>(1)).add(number);
                name(words, code.length() < SHORTEST_CODE ? "" : code, "CODE", number);
            }
            if (row.get(Column.LNG) != null) {
                String own = row.get(Column.METRES);
                grid.add(Double.parseDouble(row.get(Column.LNG)), Double.parseDouble(row.get(Column.LAT)), own == null ? metres : Integer.parseInt(own), number);
            }
        }
        terms = words.build();
    }

    /** Several in one cell. */
    static String[] parts(String cell) {
        return cell == null ? new String[0] : cell.split("[|;；、]");
    }

    private void name(Terms.Builder words, String written, String matchedOn, int place) {
        String word = NormalText.word(written);
        if (word.length() >= SHORTEST_NAME) {
            words.add(word, names.size());
            names.add(new Name(place, matchedOn));
        }
    }

    /** @param day in days since 1970: rows that are not in effect on it are not there */
    void find(Subject subject, int day, Found found) {
        for (Subject.Party party : subject.parties) {
            if (party.uscc() != null) {
                byCode.getOrDefault(party.uscc(), List.of()).forEach(place -> hit(place, day, "CODE", party.pointer() + "/uscc", -1, -1, Certainty.SURE, found));
            }
            text(subject, party.org(), Certainty.LIKELY, day, found);
        }
        text(subject, subject.address, Certainty.SURE, day, found);
        subject.texts.forEach(text -> text(subject, text, Certainty.POSSIBLE, day, found));
        if (!Double.isNaN(subject.lng) && !Double.isNaN(subject.lat)) {
            grid.near(subject.lng, subject.lat, (place, metres, reach) -> hit(place, day, "DISTANCE", "/place/point", -1, -1, metres * 2 <= reach ? Certainty.LIKELY : Certainty.POSSIBLE, found));
        }
    }

    private void text(Subject subject, Subject.Text text, Certainty atBest, int day, Found found) {
        if (text == null) {
            return;
        }
        NormalText normal = text.normal();
        List<Span> spans = new ArrayList<>();
        terms.find(normal.chars(), (begin, end, number) -> {
            if (normal.widest(begin, end) < NormalText.COMMA && !normal.insideLatin(begin, end)) {
                spans.add(new Span(begin, end, number));
            }
        });
        for (Span span : Span.longestFirst(spans)) {
            Name name = names.get(span.number());
            Certainty certainty = certainty(subject, name, atBest);
            if (certainty != null) {
                hit(name.place(), day, name.matchedOn(), text.pointer(), normal.from(span.begin()), normal.to(span.end()), certainty, found);
            }
        }
    }

    /** Null: a place of another county that shares its short name. */
    private Certainty certainty(Subject subject, Name name, Certainty atBest) {
        String division = rows.get(name.place()).division();
        boolean known = division != null && subject.county != null;
        boolean there = known && division.startsWith(subject.county);
        return switch (name.matchedOn()) {
            case "CODE" -> Certainty.SURE;
            case "NAME" -> known && !there ? Certainty.POSSIBLE : there || atBest != Certainty.SURE ? atBest : Certainty.LIKELY;
            default -> known && !there ? null : atBest == Certainty.SURE ? Certainty.LIKELY : Certainty.POSSIBLE;
        };
    }

    private void hit(int place, int day, String matchedOn, String pointer, int from, int to, Certainty certainty, Found found) {
        Listed row = rows.get(place);
        if (row.on(day)) {
            found.add(new Hit(Hit.Kind.KEY_PLACE, register, ids.get(place), row.category(), matchedOn, pointer, from, to, certainty, row.notices(), row.warnings()));
        }
    }

    @Override
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id)).map(number -> rows.get(number).entry(id));
    }

    @Override
    public int size() {
        return rows.size();
    }
}
