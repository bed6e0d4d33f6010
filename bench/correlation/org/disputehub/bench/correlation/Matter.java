package org.disputehub.bench.correlation;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One dispute as it truly is.
 *
 * @param cluster   the label
 * @param kind      why it was made: everyday, or which trap it is part of
 * @param sideA     who complains; of a crowd all who do
 * @param sideB     against whom; empty where that is {@code org} alone
 * @param org       the company, shop, school or hospital, or null
 * @param start     when it began
 * @param earlier   topic of an earlier quarrel of the same people, or null
 * @param reports   how many there will be; 0: as chance has it
 * @param desk      an office through whose phone it is reported, or null
 * @param wording   seed of the words; two matters with the same are told alike
 */
record Matter(String cluster, DisputeType type, String kind, List<Person> sideA, List<Person> sideB, Org org, Spot spot, Facts facts, LocalDateTime start,
              String earlier, int reports, String desk, long wording) {

    Person complainant() {
        return sideA.get(0);
    }

    Person respondent() {
        return sideB.isEmpty() ? null : sideB.get(0);
    }
}
