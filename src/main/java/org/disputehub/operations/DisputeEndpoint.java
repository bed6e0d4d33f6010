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
        List<Map<String, Object>> found = database.query("select " + DisputeRow.COLUMNS + " from dispute where id = ?", DisputeRow::of, id);
        if (found.isEmpty()) {
            throw new NotFound("There is no such dispute");
        }
        Map<String, Object> dispute = found.get(0);
        dispute.put("risk", risk(id));
        dispute.put("reports", reports(id));
        dispute.put("reviews", reviews(id));
        dispute.put("acts", acts(id));
        dispute.put("accountability", accountability(id));
        dispute.put("dispatches", dispatches(id));
        return dispute;
    }

    /** How it stands, and every assessment that said something else than the one before. */
    private Map<String, Object> risk(String dispute) {
        return database.query("select level, score, provisional, raised_at, assessed_at from risk where dispute = ?", (row, i) -> {
            Map<String, Object> risk = new LinkedHashMap<>();
            risk.put("level", row.getString("level"));
            risk.put("score", row.getInt("score"));
            risk.put("provisional", row.getBoolean("provisional"));
            risk.put("raisedAt", row.getTimestamp("raised_at").toInstant());
            risk.put("assessedAt", row.getTimestamp("assessed_at").toInstant());
            risk.put("assessments", assessments(dispute));
            return risk;
        }, dispute).stream().findFirst().orElse(null);
    }

    private List<Map<String, Object>> assessments(String dispute) {
        return database.query("select cause, level, computed, score, parts, not_asked, versions, by, reason, at from assessment where dispute = ? order by number", (row, i) -> {
            Map<String, Object> assessment = new LinkedHashMap<>();
            assessment.put("cause", row.getString("cause"));
            assessment.put("level", row.getString("level"));
            assessment.put("computed", row.getString("computed"));
            assessment.put("score", row.getInt("score"));
            assessment.put("parts", tree(row.getString("parts")));
            assessment.put("notAsked", row.getArray("not_asked").getArray());
            assessment.put("versions", tree(row.getString("versions")));
            assessment.put("by", row.getString("by"));
            assessment.put("reason", row.getString("reason"));
            assessment.put("at", row.getTimestamp("at").toInstant());
            return assessment;
        }, dispute);
    }

    private List<Map<String, Object>> reports(String dispute) {
        return database.query("""
                select r.receipt, r.connector, r.source_ref, r.outcome, t.reason, r.mapping, r.received_at, r.canonical, r.why, s.placed_by
                from report r join receipt t on t.id = r.receipt join source_record s on s.connector = r.connector and s.source_ref = r.source_ref
                where r.dispute = ? order by r.received_at""", (row, i) -> {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("receipt", row.getString("receipt"));
            report.put("connector", row.getString("connector"));
            report.put("sourceRef", row.getString("source_ref"));
            report.put("outcome", row.getString("outcome"));
            report.put("reason", row.getString("reason"));
            report.put("why", row.getString("why") == null ? null : tree(row.getString("why")));
            report.put("placedBy", row.getString("placed_by"));
            report.put("mapping", row.getString("mapping"));
            report.put("receivedAt", row.getTimestamp("received_at").toInstant());
            report.put("canonical", tree(row.getString("canonical")));
            return report;
        }, dispute);
    }

    /** What the machine asked about its reports. */
    private List<Map<String, Object>> reviews(String dispute) {
        return database.query("""
                select v.number, v.state, v.receipt, s.dispute, o.receipt as other, o.dispute as other_dispute, v.score, v.decided_by, v.reason
                from review v join source_record s on s.number = v.record join source_record o on o.number = v.other
                where v.record in (select number from source_record where dispute = ?) or v.other in (select number from source_record where dispute = ?)
                order by v.number""", (row, i) -> {
            Map<String, Object> review = new LinkedHashMap<>();
            review.put("number", row.getLong("number"));
            review.put("state", row.getString("state"));
            review.put("report", row.getString("receipt"));
            review.put("dispute", row.getString("dispute"));
            review.put("other", row.getString("other"));
            review.put("otherDispute", row.getString("other_dispute"));
            review.put("score", row.getDouble("score"));
            review.put("decidedBy", row.getString("decided_by"));
            review.put("reason", row.getString("reason"));
            return review;
        }, dispute, dispute);
    }

    /** What people, or a later version of a report, moved. */
    private List<Map<String, Object>> acts(String dispute) {
        return database.query("select number, kind, dispute, other, by, reason, at, undone_by from correlation_act where dispute = ? or other = ? order by number", (row, i) -> {
            Map<String, Object> act = new LinkedHashMap<>();
            act.put("number", row.getLong("number"));
            act.put("kind", row.getString("kind"));
            act.put("dispute", row.getString("dispute"));
            act.put("other", row.getString("other"));
            act.put("by", row.getString("by"));
            act.put("reason", row.getString("reason"));
            act.put("at", row.getTimestamp("at").toInstant());
            act.put("undoneBy", row.getObject("undone_by"));
            return act;
        }, dispute, dispute);
    }

    private List<Map<String, Object>> accountability(String dispute) {
        return database.query("select number, state, receipt, county, resolved_at, reported_at, decided_by, reason, decided_at from accountability where dispute = ? order by number", (row, i) -> {
            Map<String, Object> proposal = new LinkedHashMap<>();
            proposal.put("number", row.getLong("number"));
            proposal.put("state", row.getString("state"));
            proposal.put("receipt", row.getString("receipt"));
            proposal.put("county", row.getString("county"));
            proposal.put("resolvedAt", row.getTimestamp("resolved_at").toInstant());
            proposal.put("reportedAt", row.getTimestamp("reported_at").toInstant());
            proposal.put("decidedBy", row.getString("decided_by"));
            proposal.put("reason", row.getString("reason"));
            proposal.put("decidedAt", row.getTimestamp("decided_at") == null ? null : row.getTimestamp("decided_at").toInstant());
            return proposal;
        }, dispute);
    }

    private List<Map<String, Object>> dispatches(String dispute) {
        return database.query("""
                select p.message_id, p.receiver, p.type, p.created_at, p.sent_at, d.state, d.attempts from dispatch p
                left join delivery d on d.receiver = p.receiver and d.message_id = p.message_id where p.dispute = ? order by p.number""", (row, i) -> {
            Map<String, Object> dispatch = new LinkedHashMap<>();
            dispatch.put("id", row.getString("message_id"));
            dispatch.put("to", row.getString("receiver"));
            dispatch.put("type", row.getString("type"));
            dispatch.put("createdAt", row.getTimestamp("created_at").toInstant());
            dispatch.put("sentAt", row.getTimestamp("sent_at") == null ? null : row.getTimestamp("sent_at").toInstant());
            dispatch.put("delivery", row.getString("state"));
            dispatch.put("attempts", row.getObject("attempts"));
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
