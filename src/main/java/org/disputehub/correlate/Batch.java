package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The part of the register that one batch of reports touches, and what the batch has changed in it so far: a report sees those before it in
 * the same batch as if they were written already.
 */
final class Batch {

    private final Map<SourceRecord.Key, SourceRecord> records;
    private final Map<String, DisputeFile> disputes;
    private final Function<String, DisputeFile> register;
    private final Map<String, Map<Long, Integer>> alike;
    private final Map<Long, Candidate> candidates;
    private final Map<Long, String> newestReceipts;
    private final Map<Long, List<Long>> placedByKey = new HashMap<>();
    private final Frequencies frequencies;

    /**
     * @param disputes       those that the records are of already
     * @param register       reads another when the batch comes to it: most candidates are of disputes that nothing becomes of
     * @param alike          for each receipt the numbers of records that share a key with it, and how telling what they share is
     * @param candidates     those records, by number
     * @param newestReceipts of each of them
     */
    Batch(Map<SourceRecord.Key, SourceRecord> records, Map<String, DisputeFile> disputes, Function<String, DisputeFile> register, Map<String, Map<Long, Integer>> alike,
          Map<Long, Candidate> candidates, Map<Long, String> newestReceipts, Frequencies frequencies) {
        this.records = records;
        this.disputes = disputes;
        this.register = register;
        this.alike = alike;
        this.candidates = candidates;
        this.newestReceipts = newestReceipts;
        this.frequencies = frequencies;
    }

    SourceRecord record(SourceRecord.Key key) {
        return records.get(key);
    }

    SourceRecord record(Incoming report) {
        return records.get(report.key());
    }

    DisputeFile dispute(String id) {
        return disputes.computeIfAbsent(id, register);
    }

    Frequencies frequencies() {
        return frequencies;
    }

    Collection<SourceRecord> records() {
        return records.values();
    }

    /** Those that it came to. */
    Collection<DisputeFile> disputes() {
        return disputes.values();
    }

    /** Those that share the most telling keys with the report. */
    List<Candidate> like(Incoming report, SourceRecord self, int most) {
        Map<Long, Integer> telling = new LinkedHashMap<>(alike.getOrDefault(report.arrival().receipt(), Map.of()));
        for (BlockingKey key : report.keys()) {
            placedByKey.getOrDefault(key.hash(), List.of()).forEach(number -> telling.merge(number, key.kind().weight(), Integer::sum));
        }
        telling.remove(self.number);
        return telling.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> candidates.get(entry.getKey())).filter(Objects::nonNull).limit(most).toList();
    }

    void open(DisputeFile file) {
        file.isNew = true;
        disputes.put(file.id, file);
    }

    /** @param marks of its reporter */
    void place(SourceRecord record, Incoming report, DisputeFile file, Set<Long> marks) {
        remove(record);
        record.dispute = file.id;
        record.county = file.county;
        record.compared = report;
        record.marks = marks;
        file.records.put(record.number, marks);
        newestReceipts.put(record.number, report.arrival().receipt());
        candidates.put(record.number, new Candidate(record.number, file.id, report.profile()));
        report.keys().forEach(key -> placedByKey.computeIfAbsent(key.hash(), hash -> new ArrayList<>()).add(record.number));
    }

    /** From then on nothing is compared with the record. */
    void remove(SourceRecord record) {
        candidates.remove(record.number);
        if (record.dispute != null) {
            dispute(record.dispute).records.remove(record.number);
        }
    }

    Set<Long> marks(Candidate candidate) {
        return new HashSet<>(dispute(candidate.dispute()).records.getOrDefault(candidate.record(), Set.of()));
    }

    String newestReceipt(long record) {
        return newestReceipts.get(record);
    }

    Candidate candidate(long record) {
        return candidates.get(record);
    }
}
