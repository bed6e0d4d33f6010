package org.disputehub.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.disputehub.connector.Connectors;
import org.disputehub.errors.BadQuestion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * What a source has sent, oldest first: everything, or what has not reached its county, is not answered yet, or could not become a report. What is on the queue
 * is known by the nodes' logs of what they have accepted, as far as they were read: each within seconds, while its node runs.
 */
@RestController
class ReceiptListEndpoint {

    private static final int PAGE = 200;

    /** Both tables have the time of acceptance to the millisecond, so a report keeps its place when it moves from the one to the other. */
    private static final String PAGES = """
            with shown as (
              select received_at, id from receipt where id = :after and connector = :source
              union all select received_at, receipt from in_hand where receipt = :after and connector = :source limit 1),
            decided as (
              select * from (
                select r.id, coalesce(p.source_ref, f.source_ref, q.source_ref) as record, r.status, r.outcome, d.id as dispute, d.state, d.county, r.received_at,
                  (select case when w.number is not null then w.state = 'DELIVERED' else x.sent_at is not null end
                   from dispatch x left join delivery w on w.receiver = x.receiver and w.message_id = x.message_id where x.message_id = r.dispute || '.' || r.id) as delivered
                from receipt r left join report p on p.receipt = r.id left join report f on f.receipt = r.same_as left join quarantine q on q.receipt = r.id
                  left join source_record s on s.connector = r.connector and s.source_ref = coalesce(p.source_ref, f.source_ref) left join dispute d on d.id = coalesce(s.dispute, r.dispute)
                where r.connector = :source and r.received_at >= coalesce(:from, '-infinity'::timestamptz) and r.received_at < coalesce(:to, 'infinity'::timestamptz)
                  and (:after::text is null or (r.received_at, r.id) > (select received_at, id from shown))) as sent
              where case :only when 'UNDELIVERED' then delivered = false
                when 'UNANSWERED' then coalesce(state in ('DISPATCHED', 'SIGNED', 'IN_PROGRESS', 'RETURNED', 'REOPENED'), false) and outcome <> 'DUPLICATE'
                when 'QUARANTINED' then status = 'QUARANTINED' else true end
              order by received_at, id limit :limit),
            waiting as (
              select h.receipt, null::text, 'ACCEPTED', null::text, null::text, null::text, null::text, h.received_at, false from in_hand h
              where :only in ('ALL', 'UNDELIVERED') and h.connector = :source and h.received_at >= coalesce(:from, '-infinity'::timestamptz) and h.received_at < coalesce(:to, 'infinity'::timestamptz)
                and (:after::text is null or (h.received_at, h.receipt) > (select received_at, id from shown)) and not exists (select from receipt r where r.id = h.receipt)
              order by h.received_at, h.receipt limit :limit)
            select * from (select * from decided union all select * from waiting) as page order by received_at, id limit :limit""";

    enum Only { ALL, UNDELIVERED, UNANSWERED, QUARANTINED }

    /**
     * @param record    the source's own number; null where it has none, or nobody has looked at the report yet
     * @param delivered whether what its county was to hear of this report has reached it, null where it was to hear nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String receipt, String record, String status, String outcome, String dispute, String state, String county, Boolean delivered, Instant receivedAt) {
    }

    /** @param next what {@code after} is for the next page; null: this is the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(List<Row> receipts, String next) {
    }

    private final NamedParameterJdbcTemplate database;
    private final Connectors connectors;

    ReceiptListEndpoint(JdbcTemplate database, Connectors connectors) {
        this.database = new NamedParameterJdbcTemplate(database);
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
        MapSqlParameterSource asked = new MapSqlParameterSource("source", source).addValue("only", only.name()).addValue("from", from, Types.TIMESTAMP).addValue("to", to, Types.TIMESTAMP)
                .addValue("after", after, Types.VARCHAR).addValue("limit", limit);
        return database.query(PAGES, asked, (row, i) -> new Row(row.getString("id"), row.getString("record"), row.getString("status"), row.getString("outcome"), row.getString("dispute"),
                row.getString("state"), row.getString("county"), (Boolean) row.getObject("delivered"), row.getTimestamp("received_at").toInstant()));
    }

    private static Only only(String text) {
        return Arrays.stream(Only.values()).filter(one -> one.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new BadQuestion("only: expected one of " + Arrays.toString(Only.values())));
    }

    /** To the millisecond, as times of acceptance are kept: what came within the same one as {@code from} is not left out. */
    private static Timestamp time(String name, String text) {
        try {
            return text == null ? null : Timestamp.from(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException e) {
            throw new BadQuestion(name + ": expected such as 2026-06-03T00:00:00%2B08:00");
        }
    }
}
