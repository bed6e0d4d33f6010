package org.disputehub.correlate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.report.Arrival;
import org.disputehub.report.Report.Standing;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A report as it comes to be decided, read once.
 *
 * @param canonical null where the report was refused, and the rest with it
 * @param keys      under which it is found, and finds others
 * @param marks     of its reporter, see {@link ReporterMarks}
 */
record Incoming(Arrival arrival, ObjectNode canonical, Standing standing, Profile profile, List<BlockingKey> keys, Set<Long> marks) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Incoming of(Arrival arrival) {
        if (arrival.refused()) {
            return new Incoming(arrival, null, null, null, List.of(), Set.of());
        }
        try {
            return of(arrival, (ObjectNode) JSON.readTree(arrival.canonical()));
        } catch (IOException e) {
            throw new IllegalStateException("A canonical report on the queue is no JSON", e);
        }
    }

    private static Incoming of(Arrival arrival, ObjectNode canonical) {
        Profile profile = Profile.of(canonical);
        return new Incoming(arrival, canonical, Standing.valueOf(canonical.path("standing").asText()), profile, BlockingKeys.of(profile), ReporterMarks.of(profile));
    }

    /** One that the register has had for long. */
    static Incoming stored(String canonical) {
        try {
            return of(null, (ObjectNode) JSON.readTree(canonical));
        } catch (IOException e) {
            throw new IllegalStateException("A stored canonical report is no JSON", e);
        }
    }

    SourceRecord.Key key() {
        return new SourceRecord.Key(arrival.connector(), arrival.sourceRef());
    }

    /** Whether it is to be seen beside others: only what its source calls a dispute is. */
    boolean isDispute() {
        return standing == Standing.DISPUTE;
    }
}
