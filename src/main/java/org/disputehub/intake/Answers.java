package org.disputehub.intake;

import org.disputehub.report.Arrival;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers to a message that could be read. */
@Component("answers")
class Answers {

    /** What is to be done with a message; routes choose by it. A text, since Camel compares anything else by converting it first. */
    public String kind(Drafts drafts) {
        if (drafts.submission().dryRun()) {
            return "DRY_RUN";
        }
        return drafts.isBatch() ? "BATCH" : drafts.single().refused() ? "REFUSED" : "REPORT";
    }

    /** For a dry run: of a long list the first rows. */
    public List<Arrival> arrivals(Drafts drafts) throws IOException {
        return drafts.first(Batch.SHOWN).stream().map(Draft::arrival).toList();
    }

    /** As a JMS map message. */
    public Map<String, Object> message(Drafts drafts) {
        return drafts.single().arrival().toMap();
    }

    /** After the queue has it on disk. */
    public Answer stored(Drafts drafts) {
        Draft draft = drafts.single();
        String receipt = draft.arrival().receipt();
        if (draft.refused()) {
            return Answer.of(Problem.refused(receipt, draft.findings()));
        }
        return new Answer(202, accepted(receipt), Map.of("Location", Answer.RECEIPTS + receipt));
    }

    static Answer duplicate(String first) {
        Map<String, Object> body = accepted(first);
        body.put("duplicate", true);
        return new Answer(200, body, Map.of("Location", Answer.RECEIPTS + first));
    }

    static Answer keyReused() {
        return Answer.of(Problem.of(409, "idempotency-key-reused", "The Idempotency-Key was used for other content",
                "Send each message with a key of its own, and the same key only to send the very same bytes again."));
    }

    static Answer batch(Batch batch) {
        String receipt = batch.drafts().batch();
        Map<String, Object> body = accepted(receipt);
        body.put("accepted", batch.accepted());
        body.put("refused", batch.refused());
        body.put("reports", batch.shown());
        body.put("links", Map.of("receipt", Answer.RECEIPTS + receipt, "result", Answer.RECEIPTS + receipt + "/result"));
        return new Answer(202, body, Map.of("Location", Answer.RECEIPTS + receipt));
    }

    private static Map<String, Object> accepted(String receipt) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("receipt", receipt);
        body.put("status", "ACCEPTED");
        body.put("links", Map.of("receipt", Answer.RECEIPTS + receipt, "page", Answer.page(receipt)));
        return body;
    }
}
