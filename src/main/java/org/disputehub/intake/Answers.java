package org.disputehub.intake;

import org.disputehub.report.Arrival;
import org.disputehub.report.Finding;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers to a message that could be read. */
@Component("answers")
class Answers {

    private static final String RECEIPTS = "/api/v1/receipts/";
    /** Rows listed in the answer to a batch; the result file has them all. */
    private static final int ROWS_SHOWN = 1_000;

    /** What is to be done with a message; routes choose by it. A text, since Camel compares anything else by converting it first. */
    public String kind(Drafts drafts) {
        if (drafts.submission().dryRun()) {
            return "DRY_RUN";
        }
        return drafts.isBatch() ? "BATCH" : drafts.single().refused() ? "REFUSED" : "REPORT";
    }

    public List<Arrival> arrivals(Drafts drafts) {
        return drafts.drafts().stream().map(Draft::arrival).toList();
    }

    /** As a JMS map message. */
    public Map<String, Object> message(Drafts drafts) {
        return drafts.single().arrival().toMap();
    }

    /** After the queue has it on disk. */
    public Answer stored(Drafts drafts) {
        if (drafts.isBatch()) {
            return batch(drafts);
        }
        Draft draft = drafts.single();
        String receipt = draft.arrival().receipt();
        if (draft.refused()) {
            return Answer.of(Problem.refused(receipt, draft.findings()));
        }
        return new Answer(202, accepted(receipt), Map.of("Location", RECEIPTS + receipt));
    }

    static Answer duplicate(String first) {
        Map<String, Object> body = accepted(first);
        body.put("duplicate", true);
        return new Answer(200, body, Map.of("Location", RECEIPTS + first));
    }

    static Answer keyReused() {
        return Answer.of(Problem.of(409, "idempotency-key-reused", "The Idempotency-Key was used for other content",
                "Send each message with a key of its own, and the same key only to send the very same bytes again."));
    }

    private static Answer batch(Drafts drafts) {
        long refused = drafts.drafts().stream().filter(Draft::refused).count();
        Map<String, Object> body = accepted(drafts.batch());
        body.put("accepted", drafts.drafts().size() - refused);
        body.put("refused", refused);
        body.put("reports", drafts.drafts().stream().limit(ROWS_SHOWN).map(Answers::row).toList());
        body.put("links", Map.of("receipt", RECEIPTS + drafts.batch(), "result", RECEIPTS + drafts.batch() + "/result"));
        return new Answer(202, body, Map.of("Location", RECEIPTS + drafts.batch()));
    }

    private static Map<String, Object> row(Draft draft) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("row", draft.arrival().row());
        row.put("receipt", draft.arrival().receipt());
        row.put("status", draft.refused() ? "QUARANTINED" : "ACCEPTED");
        List<Finding> findings = draft.findings();
        if (!findings.isEmpty()) {
            row.put("errors", findings);
        }
        return row;
    }

    private static Map<String, Object> accepted(String receipt) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("receipt", receipt);
        body.put("status", "ACCEPTED");
        body.put("links", Map.of("receipt", RECEIPTS + receipt));
        return body;
    }
}
