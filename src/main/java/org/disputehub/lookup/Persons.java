package org.disputehub.lookup;

import org.disputehub.lookup.Hit.Certainty;

import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Key persons (重点人员), found by hashes of what identifies them. A name alone finds nobody. */
final class Persons implements Register {

    private static final long NONE = 0;

    private final String register;
    private final Hashes hashes;
    private final int digits;
    /** Of each row its id, and what else it says; looked at apart, so that both are waited for at once. */
    private final String[] entryIds;
    private final Listed[] rows;
    private final long[] ids;
    private final LongIndex entries;
    private final LongIndex byId;
    private final LongIndex byNamePhone;
    private final LongIndex byNameBirth;
    private final LongIndex byNameDivision;
    /** With which a name begins: looked at before a hash is made of a piece of text. */
    private final BitSet firsts = new BitSet(Character.MAX_VALUE);

    /** @param digits of a division's code that must be alike for a name to count */
    Persons(String register, Collection<Row> persons, Hashes hashes, int digits, String owner) {
        this.register = register;
        this.hashes = hashes;
        this.digits = digits;
        int size = persons.size();
        entryIds = new String[size];
        rows = new Listed[size];
        ids = new long[size];
        entries = new LongIndex(size);
        byId = new LongIndex(size);
        byNamePhone = new LongIndex(size);
        byNameBirth = new LongIndex(size);
        byNameDivision = new LongIndex(size);
        Listed.Maker listed = new Listed.Maker(owner);
        int number = 0;
        for (Row row : persons) {
            entryIds[number] = row.entry();
            rows[number] = listed.of(row);
            index(row, number++);
        }
    }

    private void index(Row row, int number) {
        entries.add(hashes.of("entry", row.entry()), number);
        String idNo = row.get(Column.ID_NO);
        if (idNo != null) {
            ids[number] = id(idNo);
            byId.add(ids[number], number);
        }
        String name = NormalText.word(row.get(Column.NAME) == null ? "" : row.get(Column.NAME));
        if (name.isEmpty()) {
            return;
        }
        firsts.set(name.charAt(0));
        String birth = row.get(Column.BIRTH) != null || idNo == null ? row.get(Column.BIRTH) : RowValues.birthOf(idNo);
        String division = row.get(Column.DIVISION);
        add(byNamePhone, "phone", name, row.get(Column.PHONE), number);
        add(byNameBirth, "birth", name, birth, number);
        add(byNameDivision, "division", name, division == null || division.length() < digits ? null : division.substring(0, digits), number);
    }

    private void add(LongIndex index, String kind, String name, String other, int number) {
        if (other != null) {
            index.add(hashes.of(kind, name, other), number);
        }
    }

    /** @param day in days since 1970: rows that are not in effect on it are not there */
    void find(Subject subject, int day, Found found) {
        Probes probes = new Probes();
        subject.parties.forEach(party -> party(subject, party, day, probes, found));
        Set<String> asked = subject.parties.stream().map(Subject.Party::name).collect(Collectors.toSet());
        subject.texts.forEach(text -> text(subject, text, asked, day, probes, found));
        probes.ask();
    }

    private void party(Subject subject, Subject.Party party, int day, Probes probes, Found found) {
        long id = party.idNo() == null ? NONE : id(party.idNo());
        if (id != NONE) {
            probes.add(byId, id, number -> hit(number, day, "ID", party.pointer() + "/idNo", -1, -1, Certainty.SURE, found));
        }
        if (party.name().isEmpty()) {
            return;
        }
        String pointer = party.pointer() + "/name";
        named(probes, byNamePhone, "phone", party.name(), party.phone(), number -> other(number, id, day, "NAME_PHONE", pointer, Certainty.LIKELY, found));
        named(probes, byNameBirth, "birth", party.name(), party.birth(), number -> other(number, id, day, "NAME_BIRTH", pointer, id == NONE ? Certainty.POSSIBLE : Certainty.LIKELY, found));
        named(probes, byNameDivision, "division", party.name(), subject.division(digits), number -> other(number, id, day, "NAME_DIVISION", pointer, Certainty.POSSIBLE, found));
    }

    /** Two ID numbers that differ are two people, whatever else they share. */
    private void other(int number, long id, int day, String matchedOn, String pointer, Certainty certainty, Found found) {
        if (id == NONE || ids[number] == NONE || ids[number] == id) {
            hit(number, day, matchedOn, pointer, -1, -1, certainty, found);
        }
    }

    private void text(Subject subject, Subject.Text text, Set<String> asked, int day, Probes probes, Found found) {
        Numbers numbers = Numbers.in(text.original());
        numbers.ids().forEach(one -> probes.add(byId, id(one.value()), number -> hit(number, day, "ID", text.pointer(), one.from(), one.to(), Certainty.SURE, found)));
        String division = subject.division(digits);
        if (division == null && numbers.phones().isEmpty()) {
            return;
        }
        NormalText normal = text.normal();
        for (int begin = firsts(normal, 0); begin < normal.length(); begin = firsts(normal, begin + 1)) {
            for (int end = begin + 2; end <= Math.min(begin + 4, normal.length()) && normal.widest(begin, end) < NormalText.COMMA; end++) {
                String name = normal.slice(begin, end);
                if (asked.contains(name)) {
                    continue;
                }
                int from = normal.from(begin);
                int to = normal.to(end);
                numbers.phones().forEach(phone -> named(probes, byNamePhone, "phone", name, phone.value(),
                        number -> hit(number, day, "NAME_PHONE", text.pointer(), from, to, Certainty.LIKELY, found)));
                // Two characters are too often a word of something else.
                if (end - begin > 2) {
                    named(probes, byNameDivision, "division", name, division, number -> hit(number, day, "NAME_DIVISION", text.pointer(), from, to, Certainty.POSSIBLE, found));
                }
            }
        }
    }

    private int firsts(NormalText text, int from) {
        int at = from;
        while (at < text.length() && !firsts.get(text.at(at))) {
            at++;
        }
        return at;
    }

    private void named(Probes probes, LongIndex index, String kind, String name, String other, java.util.function.IntConsumer found) {
        if (other != null) {
            probes.add(index, hashes.of(kind, name, other), found);
        }
    }

    private void hit(int number, int day, String matchedOn, String pointer, int from, int to, Certainty certainty, Found found) {
        Listed row = rows[number];
        if (row.on(day)) {
            found.add(new Hit(Hit.Kind.KEY_PERSON, register, entryIds[number], row.category(), matchedOn, pointer, from, to, certainty, row.notices(), row.warnings()));
        }
    }

    private long id(String idNo) {
        return hashes.of("id", idNo);
    }

    @Override
    public Optional<Entry> entry(String id) {
        Entry[] one = new Entry[1];
        entries.each(entries.first(hashes.of("entry", id)), number -> one[0] = rows[number].entry(id));
        return Optional.ofNullable(one[0]);
    }

    @Override
    public int size() {
        return rows.length;
    }
}
