package org.disputehub.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.connector.Lookup;
import org.disputehub.connector.LookupConnector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One register of a few rows, and what it finds in a report. */
final class Recognising {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Hashes HASHES = new Hashes("a key of the tests".getBytes());

    private final Snapshot snapshot;

    private Recognising(Lookup lookup, String... lines) {
        LookupConnector register = new LookupConnector("the-register", "", lookup, "");
        Import read = Import.csv(lookup.holds(), Import.Mode.WHOLE, Map.of(), String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        if (!read.faults().isEmpty()) {
            throw new IllegalArgumentException(read.faults().toString());
        }
        snapshot = Snapshot.NOTHING.with(new Snapshot.Loaded(register, 1, Registers.layOut(register, read.rows().values(), HASHES)));
    }

    static Recognising persons(String... lines) {
        return new Recognising(new Lookup(Lookup.Holds.PERSONS, null, null, null, false, null, null), lines);
    }

    static Recognising places(String... lines) {
        return new Recognising(new Lookup(Lookup.Holds.PLACES, null, null, null, false, null, null), lines);
    }

    /** @param words each {@code term} or {@code term/unless|unless} */
    static Recognising words(boolean homophones, String... words) {
        StringBuilder csv = new StringBuilder("id,term,category,unless\n");
        for (int i = 0; i < words.length; i++) {
            String[] parts = words[i].split("/");
            csv.append('W').append(i).append(',').append(parts[0]).append(",类,").append(parts.length > 1 ? parts[1] : "").append('\n');
        }
        return new Recognising(new Lookup(Lookup.Holds.WORDS, null, null, null, homophones, null, null), csv.toString());
    }

    List<Hit> in(String report) {
        return on(TODAY, report);
    }

    List<Hit> on(LocalDate day, String report) {
        Found found = new Found();
        snapshot.find(new Subject(tree(report)), (int) day.toEpochDay(), found);
        return found.hits();
    }

    List<Hit> inText(String narrative) {
        return in("{\"narrative\":" + JSON.valueToTree(narrative) + "}");
    }

    /** For a table: {@code entry matchedOn certainty}. */
    List<String> said(String report) {
        return in(report).stream().map(hit -> hit.entry() + " " + hit.matchedOn() + " " + hit.certainty()).toList();
    }

    private static JsonNode tree(String report) {
        try {
            return JSON.readTree(report.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
