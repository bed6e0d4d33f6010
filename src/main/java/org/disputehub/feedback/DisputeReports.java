package org.disputehub.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Counties;
import org.disputehub.home.HubFolders;
import org.disputehub.mapping.PlaceNames;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The newest reports of a dispute, and the counties that they name. */
@Component
class DisputeReports {

    record Newest(String receipt, ObjectNode report, Instant receivedAt) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate database;
    private final Counties counties;
    private final PlaceNames places;

    DisputeReports(JdbcTemplate database, Counties counties, HubFolders folders) throws IOException {
        this.database = database;
        this.counties = counties;
        this.places = new PlaceNames(folders.mappings().resolve("codes"));
    }

    /** The newest first. */
    List<Newest> of(String dispute) {
        return database.query("""
                select r.receipt, r.canonical, r.received_at from source_record s join report r on r.receipt = s.receipt
                where s.dispute = ? and s.standing = 'DISPUTE' order by r.received_at desc""",
                (row, i) -> new Newest(row.getString(1), tree(row.getString(2)), row.getTimestamp(3).toInstant()), dispute);
    }

    /** By the addresses in words, then by what the reports tell, then by their divisions. */
    List<String> counties(List<Newest> reports) {
        List<String> named = new ArrayList<>();
        reports.forEach(one -> named.add(places.find(one.report().at("/place/raw").asText())));
        reports.forEach(one -> named.add(places.find(one.report().path("title").asText() + "\n" + one.report().path("narrative").asText())));
        return Stream.concat(named.stream().filter(Objects::nonNull).map(counties::of), reports.stream().map(one -> counties.ofReport(one.report()))).distinct().toList();
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
