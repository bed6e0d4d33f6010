package org.disputehub.callback;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of one source: what it says that it sent against what the hub has. A day is the city's, by when the hub took the report.
 *
 * @param sent        records that the source says it sent; null: it has not said
 * @param received    records that came that day and can be told by their number
 * @param missing     numbers that the hub never had
 * @param surplus     records that came that day and are neither on that day's list nor on that of the day before or after; empty where there is no list
 * @param quarantined records of the list that are in quarantine, and all else that came that day and could not become a report
 * @param otherDay    records of the list that came on another day: no difference
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reconciliation(String connector, LocalDate day, Integer sent, int received, boolean differs, List<String> missing, List<Entry> surplus, List<Entry> quarantined, List<Elsewhere> otherDay) {

    record Entry(String record, String receipt) {
    }

    record Elsewhere(String record, LocalDate day) {
    }

    /** By numbers, where the source gave a list; else by their count. */
    static Reconciliation of(String connector, LocalDate day, Integer sent, boolean listed, int received, List<String> missing, List<Entry> surplus, List<Entry> quarantined, List<Elsewhere> otherDay) {
        boolean differs = listed ? !missing.isEmpty() || !surplus.isEmpty() || !quarantined.isEmpty() : !quarantined.isEmpty() || sent != null && sent != received;
        return new Reconciliation(connector, day, sent, received, differs, missing, surplus, quarantined, otherDay);
    }
}
