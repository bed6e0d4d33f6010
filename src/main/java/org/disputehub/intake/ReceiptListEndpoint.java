package org.disputehub.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.disputehub.connector.Connectors;
import org.disputehub.errors.BadQuestion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** What a source has sent, oldest first: everything, or what has not reached its county, is not answered yet, or could not become a report. */
@RestController
class ReceiptListEndpoint {

    private static final int PAGE = 200;

    enum Only { ALL, UNDELIVERED, UNANSWERED, QUARANTINED }

    /** @param record the source's own number; @param delivered whether what its county was to hear of this report has reached it, null where it was to hear nothing */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String receipt, String record, String status, String outcome, String dispute, String state, String county, Boolean delivered, Instant receivedAt) {
    }

    /** @param next what {@code after} is for the next page; null: this is the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(List<Row> receipts, String next) {
    }

    private final JdbcTemplate database;
    private final Connectors connectors;

    ReceiptListEndpoint(JdbcTemplate database, Connectors connectors) {
        this.database = database;
        this.connectors = connectors;
    }

    /** @param after the last receipt of the page before; @param connector for people of the centre */
    @GetMapping("/api/v1/receipts")
    Listed receipts(@RequestParam(name = "only", defaultValue = "ALL") String only, @RequestParam(name = "connector", required = false) String connector,
                    @RequestParam(name = "from", required = false) String from, @RequestParam(name = "to", required = false) String to,
                    @RequestParam(name = "after", required = false) String after, @RequestParam(name = "limit", defaultValue = "200") int limit, Authentication who) {
        String source = connectors.find(who.getName()).isPresent() ? who.getName() : connector;
        if (source == null) {
            throw new BadQuestion("connector: say whose receipts");
        }
        if (limit < 1 || limit > PAGE) {
            throw new BadQuestion("limit: expected 1 to " + PAGE);
        }
        List<Row> rows = rows(source, only(only), time("from", from), time("to", to), after, limit);
        return new Listed(rows, rows.size() < limit ? null : rows.get(limit - 1).receipt());
    }

    private List<Row> rows(String source, Only only, Timestamp from, Timestamp to, String after, int limit) {
        return database.query("""
                select * from (
                  select r.id, coalesce(p.source_ref, f.source_ref, q.source_ref) as record, r.status, r.outcome, d.id as dispute, d.state, d.county, r.received_at,
                    (select case when w.number is not null then w.state = 'DELIVERED' else x.sent_at is not null end
                     from dispatch x left join delivery w on w.receiver = x.receiver and w.message_id = x.message_id where x.message_id = r.dispute || '.' || r.id) as delivered
                  from receipt r left join report p on p.receipt = r.id left join report f on f.receipt = r.same_as left join quarantine q on q.receipt = r.id
                    left join source_record s on s.connector = r.connector and s.source_ref = coalesce(p.source_ref, f.source_ref) left join dispute d on d.id = coalesce(s.dispute, r.dispute)
                  where r.connector = ? and r.received_at >= coalesce(?, '-infinity'::timestamptz) and r.received_at < coalesce(?, 'infinity'::timestamptz)
                    and (?::text is null or (r.received_at, r.id) > (select received_at, id from receipt where id = ? and connector = ?))) as sent
                where case ? when 'UNDELIVERED' then delivered = false
                  when 'UNANSWERED' then coalesce(state in ('DISPATCHED', 'SIGNED', 'IN_PROGRESS', 'RETURNED', 'REOPENED'), false) and outcome <> 'DUPLICATE'
                  when 'QUARANTINED' then status = 'QUARANTINED' else true end
                order by received_at, id limit ?""", (row, i) -> new Row(row.getString("id"), row.getString("record"), row.getString("status"), row.getString("outcome"), row.getString("dispute"),
                row.getString("state"), row.getString("county"), (Boolean) row.getObject("delivered"), row.getTimestamp("received_at").toInstant()),
                source, from, to, after, after, source, only.name(), limit);
    }

    private static Only only(String text) {
        return Arrays.stream(Only.values()).filter(one -> one.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new BadQuestion("only: expected one of " + Arrays.toString(Only.values())));
    }

    private static Timestamp time(String name, String text) {
        try {
            return text == null ? null : Timestamp.from(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw new BadQuestion(name + ": expected such as 2026-06-03T00:00:00%2B08:00");
        }
    }
}
