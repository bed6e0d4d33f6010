package org.disputehub.bench.correlation;

import java.time.LocalDateTime;

/**
 * What a scenario wants of a matter; null, 0 and empty: as chance has it.
 *
 * @param earlier topic of an earlier quarrel of the same people
 * @param desk    phone of the office through which it is reported
 * @param wording two matters of the same facts and wording are told alike
 */
record Particulars(Facts facts, LocalDateTime start, String earlier, int reports, String desk, Long wording) {

    static final Particulars ANY = new Particulars(null, null, null, 0, null, null);

    Particulars starting(LocalDateTime time) {
        return new Particulars(facts, time, earlier, reports, desk, wording);
    }

    Particulars after(String topic) {
        return new Particulars(facts, start, topic, reports, desk, wording);
    }

    Particulars told(int times) {
        return new Particulars(facts, start, earlier, times, desk, wording);
    }

    Particulars through(String phone) {
        return new Particulars(facts, start, earlier, reports, phone, wording);
    }

    Particulars like(Matter other) {
        return new Particulars(other.facts(), start, earlier, reports, desk, other.wording());
    }
}
