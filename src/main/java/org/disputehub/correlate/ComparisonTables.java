package org.disputehub.correlate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes what later reports are compared with, and what a batch asks of people. */
@Component
class ComparisonTables {

    private final JdbcTemplate database;
    private final Clock clock;

    ComparisonTables(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void write(Collection<SourceRecord> records, Consequences consequences, int sharedPhoneNames) {
        List<SourceRecord> compared = records.stream().filter(record -> record.compared != null).toList();
        profiles(compared);
        keys(compared);
        reporters(compared);
        names(compared);
        phones(compared, sharedPhoneNames);
        ask(consequences);
    }

    /** Records whose profile is of an older form of the hub's; their names were counted then. */
    void writeAgain(List<SourceRecord> records) {
        database.update("delete from blocking_key where record = any(?)", (Object) records.stream().map(record -> record.number).toArray(Long[]::new));
        profiles(records);
        keys(records);
        reporters(records);
    }

    private void profiles(List<SourceRecord> records) {
        database.batchUpdate("insert into profile (record, profile, form) values (?, ?, ?) on conflict (record) do update set profile = excluded.profile, form = excluded.form",
                records.stream().filter(SourceRecord::changedProfile).map(record -> new Object[]{record.number, record.compared.profile().toJson(), Profile.FORM}).toList());
    }

    private void keys(List<SourceRecord> records) {
        Long[] before = records.stream().filter(record -> record.profile != null && record.changedProfile()).map(record -> record.number).toArray(Long[]::new);
        if (before.length > 0) {
            database.update("delete from blocking_key where record = any(?)", (Object) before);
        }
        List<Long> hashes = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        records.stream().filter(SourceRecord::changedProfile).forEach(record -> record.compared.keys().forEach(key -> {
            hashes.add(key.hash());
            numbers.add(record.number);
        }));
        database.update("insert into blocking_key (hash, record) select * from unnest(?, ?) on conflict do nothing", hashes.toArray(Long[]::new), numbers.toArray(Long[]::new));
    }

    private void reporters(List<SourceRecord> records) {
        database.update("delete from record_reporter where record = any(?)", (Object) records.stream().map(record -> record.number).toArray(Long[]::new));
        List<Long> numbers = new ArrayList<>();
        List<Long> marks = new ArrayList<>();
        records.forEach(record -> record.marks.forEach(mark -> {
            numbers.add(record.number);
            marks.add(mark);
        }));
        database.update("insert into record_reporter (record, mark) select * from unnest(?, ?)", numbers.toArray(Long[]::new), marks.toArray(Long[]::new));
    }

    /** A later version counts only what it names anew. */
    private void names(List<SourceRecord> records) {
        Map<Long, Integer> uses = new TreeMap<>();
        for (SourceRecord record : records) {
            Set<String> named = new HashSet<>(record.compared.profile().names());
            if (record.profile != null) {
                record.profile.names().forEach(named::remove);
            }
            named.forEach(name -> uses.merge(StableHash.of("name", name), 1, Integer::sum));
        }
        database.update("insert into name_use as n (name, records) select * from unnest(?, ?) on conflict (name) do update set records = n.records + excluded.records",
                uses.keySet().toArray(Long[]::new), uses.values().toArray(Integer[]::new));
    }

    /** Of a phone that is known to be shared no more names are kept. */
    private void phones(List<SourceRecord> records, int sharedPhoneNames) {
        List<Long> phones = new ArrayList<>();
        List<Long> names = new ArrayList<>();
        records.forEach(record -> record.compared.profile().phoneNames().forEach((phone, name) -> {
            phones.add(StableHash.of("phone", phone));
            names.add(StableHash.of("name", name));
        }));
        database.update("""
                insert into phone_name (phone, name) select u.phone, u.name from unnest(?, ?) as u(phone, name)
                where (select count(*) from (select 1 from phone_name p where p.phone = u.phone limit ?) known) < ?
                on conflict do nothing""", phones.toArray(Long[]::new), names.toArray(Long[]::new), 4 * sharedPhoneNames, 4 * sharedPhoneNames);
    }

    /** Whether two disputes are one is asked once. */
    private void ask(Consequences consequences) {
        Timestamp now = Timestamp.from(clock.instant());
        database.batchUpdate("""
                insert into review (receipt, record, other, score, why, asked_at)
                select ?, one.number, two.number, ?, ?, ? from source_record one join source_record two on one.number = ? and two.number = ?
                where not exists (
                  select from source_record mine
                  join review known on known.record = mine.number or known.other = mine.number
                  join source_record theirs on theirs.number in (known.record, known.other)
                  where mine.dispute = one.dispute and theirs.dispute = two.dispute and known.state in ('OPEN', 'DIFFERENT'))""",
                consequences.questions.stream().map(question -> new Object[]{question.receipt(), question.about().score(), Why.of(question.about()), now, question.record(),
                        question.about().record()}).toList());
        database.batchUpdate("insert into accountability (dispute, receipt, county, resolved_at, reported_at, proposed_at) values (?, ?, ?, ?, ?, ?)",
                consequences.accountabilities.stream().map(one -> new Object[]{one.dispute(), one.receipt(), one.county(), Timestamp.from(one.resolvedAt()),
                        Timestamp.from(one.reportedAt()), now}).toList());
    }
}
