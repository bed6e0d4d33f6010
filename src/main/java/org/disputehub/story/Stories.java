package org.disputehub.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.connector.Counties;
import org.disputehub.database.IntakeDatabase;
import org.disputehub.dispute.Change;
import org.disputehub.dispute.Outcome;
import org.disputehub.home.HubFolders;
import org.disputehub.mapping.CodeNames;
import org.disputehub.story.Story.Chapter;
import org.disputehub.story.Story.Due;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells what became of reports, as the register has it. */
@Component
public class Stories {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param dispute where the report's record is now, or null; @param canonical null where it became none */
    private record Known(String outcome, String dispute, Instant receivedAt, Instant decidedAt, String canonical) {
    }

    private final JdbcTemplate database;
    private final StoryWords words;

    Stories(@Qualifier(IntakeDatabase.NAME) JdbcTemplate database, Counties counties, HubFolders folders) throws IOException {
        this.database = database;
        this.words = new StoryWords(counties, new CodeNames(folders.mappings().resolve("codes")));
    }

    /** Of a receipt that the register has; {@link Story#NOTHING} of any other. */
    public Story of(String receipt) {
        List<Known> known = database.query("""
                select r.outcome, coalesce(s.dispute, r.dispute), r.received_at, r.decided_at, coalesce(p.canonical, f.canonical)
                from receipt r left join report p on p.receipt = r.id left join report f on f.receipt = r.same_as
                left join source_record s on s.connector = r.connector and s.source_ref = coalesce(p.source_ref, f.source_ref) where r.id = ?""",
                (row, i) -> new Known(row.getString(1), row.getString(2), instant(row, 3), instant(row, 4), row.getString(5)), receipt);
        return known.isEmpty() ? Story.NOTHING : story(known.get(0));
    }

    /** On its way: the register has not seen it yet. */
    public static Story accepted(Instant at) {
        return new Story(List.of(StoryWords.accepted(at)), List.of());
    }

    /** What that change is called. */
    public Chapter chapter(Change change, Instant at, String county) {
        return words.of(change, at, county);
    }

    /** Of a report alone. @param outcome null: quarantined */
    public static Chapter chapter(Outcome outcome, Instant at, String dispute) {
        return outcome == null ? StoryWords.quarantined(at) : StoryWords.processed(at, outcome, dispute);
    }

    /** A county's code as people call it. */
    public String county(String code) {
        return words.county(code);
    }

    private Story story(Known known) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(StoryWords.accepted(known.receivedAt));
        chapters.add(chapter(known.outcome == null ? null : Outcome.valueOf(known.outcome), known.decidedAt, known.dispute));
        if (known.canonical != null) {
            Chapter understood = words.understood(known.decidedAt, tree(known.canonical));
            if (understood != null) {
                chapters.add(understood);
            }
        }
        if (known.dispute == null) {
            return new Story(chapters, List.of());
        }
        chapters.addAll(ofDispute(known.dispute));
        return new Story(chapters, due(known.dispute));
    }

    /** A message that goes by webhook or is fetched has arrived when its receiver took it; one on a queue when it is there. */
    private List<Chapter> ofDispute(String dispute) {
        return database.query("""
                select kind, at, county from (
                  select kind, at, county, number from story where dispute = ? and stands
                  union all
                  select 'DELIVERED', max(case when w.number is null then d.sent_at else w.settled_at end), max(d.receiver), 9223372036854775807
                  from dispatch d left join delivery w on w.receiver = d.receiver and w.message_id = d.message_id
                  where d.dispute = ? and d.type = 'workorder.dispatched.v1' and d.number = (select max(number) from dispatch where dispute = d.dispute and type = d.type)
                    and (w.number is null or w.state = 'DELIVERED')) as chapters
                where at is not null order by at, number""",
                (row, i) -> row.getString(1).equals("DELIVERED") ? words.delivered(instant(row, 2), row.getString(3)) : words.of(Change.valueOf(row.getString(1)), instant(row, 2), row.getString(3)),
                dispute, dispute);
    }

    private List<Due> due(String dispute) {
        return database.query("select stage, due_at, state = 'MISSED' from deadline where dispute = ? and stopped_at is null and state in ('OPEN', 'MISSED') order by due_at",
                (row, i) -> words.due(row.getString(1), instant(row, 2), row.getBoolean(3)), dispute);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
