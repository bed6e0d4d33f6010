package org.disputehub.ledger;

import java.time.LocalDate;
import java.util.Map;

/**
 * One source's reports of one day.
 *
 * @param source        connector; null in a sum
 * @param day           in China, on which they were accepted; null in a sum
 * @param places        how many are where; what is not named there is 0
 * @param duplicates    of the merged, those that are the same report again
 * @param answeredAgain reports that were answered at once with an earlier one's receipt: none of the accepted
 */
record LedgerRow(String source, LocalDate day, Map<Place, Long> places, long duplicates, long answeredAgain) {

    long at(Place place) {
        return places.getOrDefault(place, 0L);
    }

    long accepted() {
        return places.values().stream().mapToLong(Long::longValue).sum();
    }
}
