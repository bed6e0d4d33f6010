package org.disputehub.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.errors.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is known of a dispute, each list in time order. */
@RestController
class DisputeEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate database;

    DisputeEndpoint(JdbcTemplate database) {
        this.database = database;
    }

    @GetMapping("/api/v1/disputes/{id}")
    Map<String, Object> dispute(@PathVariable("id") String id) {
        List<Map<String, Object>> found = database.query("select id, county, state, category, opened_at, changed_at from dispute where id = ?", (row, i) -> {
            Map<String, Object> dispute = new LinkedHashMap<>();
            dispute.put("dispute", row.getString("id"));
            dispute.put("county", row.getString("county"));
            dispute.put("state", row.getString("state"));
            dispute.put("category", row.getString("category"));
            dispute.put("openedAt", row.getTimestamp("opened_at").toInstant());
            dispute.put("changedAt", row.getTimestamp("changed_at").toInstant());
            return dispute;
        }, id);
        if (found.isEmpty()) {
            throw new NotFound("There is no such dispute");
        }
        Map<String, Object> dispute = found.get(0);
        dispute.put("reports", reports(id));
        dispute.put("dispatches", dispatches(id));
        return dispute;
    }

    private List<Map<String, Object>> reports(String dispute) {
        return database.query("""
                select r.receipt, r.connector, r.source_ref, r.outcome, t.reason, r.mapping, r.received_at, r.canonical
                from report r join receipt t on t.id = r.receipt where r.dispute = ? order by r.received_at""", (row, i) -> {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("receipt", row.getString("receipt"));
            report.put("connector", row.getString("connector"));
            report.put("sourceRef", row.getString("source_ref"));
            report.put("outcome", row.getString("outcome"));
            report.put("reason", row.getString("reason"));
            report.put("mapping", row.getString("mapping"));
            report.put("receivedAt", row.getTimestamp("received_at").toInstant());
            report.put("canonical", tree(row.getString("canonical")));
            return report;
        }, dispute);
    }

    private List<Map<String, Object>> dispatches(String dispute) {
        return database.query("select message_id, receiver, type, created_at, sent_at from dispatch where dispute = ? order by number", (row, i) -> {
            Map<String, Object> dispatch = new LinkedHashMap<>();
            dispatch.put("id", row.getString("message_id"));
            dispatch.put("to", row.getString("receiver"));
            dispatch.put("type", row.getString("type"));
            dispatch.put("createdAt", row.getTimestamp("created_at").toInstant());
            dispatch.put("sentAt", row.getTimestamp("sent_at") == null ? null : row.getTimestamp("sent_at").toInstant());
            return dispatch;
        }, dispute);
    }

    private static Object tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
