package org.disputehub.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Change;

import java.time.Instant;

/**
 * One change of one source's record.
 *
 * @param id       stable: the same change of the same record is one message
 * @param record   the hub's number of the record; the messages of one arrive in order
 * @param receipt  of the record's newest version; of a report alone its own
 * @param number   the source's own number, or null where the report could not be read
 * @param report   canonical, or null
 * @param outcome  of the report alone, else null
 * @param errors   of a report in quarantine, else null
 * @param dispute  or null
 * @param state    of the dispute
 * @param feedback what the county said, or null
 */
record Happened(String id, String record, String connector, String receipt, String number, Change change, Instant at, ObjectNode report, String outcome, String reason,
                JsonNode errors, String dispute, String state, String county, JsonNode feedback) {
}
