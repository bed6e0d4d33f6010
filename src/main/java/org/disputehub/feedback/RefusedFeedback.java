package org.disputehub.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.broker.Queues;
import org.disputehub.connector.Counties;
import org.disputehub.delivery.Failed;
import org.disputehub.delivery.Handover;
import org.disputehub.delivery.Outgoing;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.feedback.Answered.Effect;
import org.disputehub.report.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what could not be taken, with the failed messages too, and tells its county where that can be told by its queue. */
@Component("refusedFeedback")
class RefusedFeedback {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedFeedback.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate database;
    private final Counties counties;
    private final Handover handover;

    RefusedFeedback(JdbcTemplate database, Counties counties, Handover handover) {
        this.database = database;
        this.counties = counties;
        this.handover = handover;
    }

    /** @return what the counties are told */
    List<Notice> write(List<Reading> readings, List<Answered> answers, Map<String, CourseFile> files) {
        List<Object[]> rows = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            Received received = reading.received();
            if (answers.get(i).effect() != Effect.REFUSED || received.again()) {
                continue;
            }
            String dispute = reading.feedback() == null ? null : reading.feedback().dispute();
            rows.add(row(received, dispute, answers.get(i)));
            failed.add(failed(received, dispute, answers.get(i)));
            if (dispute != null && files.containsKey(dispute) && counties.codes().contains(received.county())) {
                notices.add(notice(reading, answers.get(i), dispute));
            }
        }
        insert(rows);
        handover.failed(failed);
        return notices;
    }

    /** What the hub itself fails on, again and again, is kept too. */
    public void failed(List<Received> received) {
        Answered fault = Answered.refused("", "PROCESSING_FAILED", "The hub failed on this feedback. It is kept; send it again once the city centre has mended the fault.");
        received.forEach(one -> LOG.error("Feedback of {} failed again and again and is kept with the refused", one.county()));
        insert(received.stream().map(one -> row(one, null, fault)).toList());
        handover.failed(received.stream().map(one -> failed(one, null, fault)).toList());
    }

    /** As people see it, who may mend it and send it again. */
    private static Failed failed(Received received, String dispute, Answered answer) {
        Finding finding = answer.findings().get(0);
        String id = "feedback." + UUID.nameUUIDFromBytes(received.body()) + "." + received.at().toEpochMilli();
        return new Failed(new Outgoing(id, Queues.FEEDBACK, dispute == null ? received.county() : dispute, "feedback", "application/json", Map.of("county", received.county()), received.body(),
                null, null), finding.code(), finding.pointer().isEmpty() ? null : "at " + finding.pointer());
    }

    private static Object[] row(Received received, String dispute, Answered answer) {
        return new Object[]{received.county(), dispute, json(answer), received.body(), Timestamp.from(received.at())};
    }

    private void insert(List<Object[]> rows) {
        database.batchUpdate("insert into refused_feedback (county, dispute, errors, raw, received_at) values (?, ?, ?::jsonb, ?, ?)", rows);
    }

    private static Notice notice(Reading reading, Answered answer, String dispute) {
        Feedback feedback = reading.feedback();
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("event", feedback.body().get("event").asText()).put("at", feedback.body().get("at").asText());
        if (feedback.id() != null) {
            data.put("id", feedback.id());
        }
        data.set("errors", JSON.valueToTree(answer.findings()));
        String id = HexFormat.of().formatHex(reading.hash(), 0, 12) + "." + reading.received().at().toEpochMilli() + ".refused";
        return new Notice(id, Event.FEEDBACK_REFUSED, reading.received().county(), dispute, data, null, null, reading.received().at());
    }

    private static String json(Answered answer) {
        try {
            return JSON.writeValueAsString(answer.findings());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
