package org.disputehub.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.database.IntakeDatabase;
import org.disputehub.story.Stories;
import org.disputehub.story.Story;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the register says of a receipt. No personal data is in it. */
@Component
class Receipts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS = "id, status, outcome, dispute, same_as, reason, errors, row_number, received_at, decided_at";

    /** Of a batch, listed at once. */
    private static final int ROWS = 1_000;

    private final JdbcTemplate database;
    private final ReceiptNumbers numbers;
    private final Stories stories;

    Receipts(@Qualifier(IntakeDatabase.NAME) JdbcTemplate database, ReceiptNumbers numbers, Stories stories) {
        this.database = database;
        this.numbers = numbers;
        this.stories = stories;
    }

    /** @param receipt one that the hub has given; one that the register has not seen yet is on the queue */
    Map<String, Object> find(String receipt) {
        List<Map<String, Object>> found = database.query("select " + COLUMNS + " from receipt where id = ?", Receipts::receipt, receipt);
        if (!found.isEmpty()) {
            return with(story(receipt), found.get(0));
        }
        List<Map<String, Object>> rows = database.query("select " + COLUMNS + " from receipt where batch = ? order by row_number limit " + ROWS, Receipts::receipt, receipt);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("receipt", receipt);
        view.put("status", "ACCEPTED");
        if (!rows.isEmpty()) {
            view.put("decided", rows.size() < ROWS ? rows.size() : database.queryForObject("select count(*) from receipt where batch = ?", Integer.class, receipt));
            view.put("reports", rows);
            return view;
        }
        return with(Stories.accepted(numbers.givenAt(receipt)), view);
    }

    /** What became of it in plain words; of one that the register has not seen yet {@link Story#NOTHING}. */
    Story story(String receipt) {
        return stories.of(receipt);
    }

    private static Map<String, Object> with(Story story, Map<String, Object> view) {
        view.put("story", story.chapters());
        if (!story.due().isEmpty()) {
            view.put("due", story.due());
        }
        view.put("links", Map.of("page", Answer.page((String) view.get("receipt"))));
        return view;
    }

    private static Map<String, Object> receipt(ResultSet row, int number) throws SQLException {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("receipt", row.getString("id"));
        view.put("status", row.getString("status"));
        put(view, "outcome", row.getString("outcome"));
        put(view, "dispute", row.getString("dispute"));
        put(view, "sameAs", row.getString("same_as"));
        put(view, "reason", row.getString("reason"));
        put(view, "errors", json(row.getString("errors")));
        if (row.getInt("row_number") > 0) {
            view.put("row", row.getInt("row_number"));
        }
        view.put("receivedAt", instant(row, "received_at").toString());
        view.put("decidedAt", instant(row, "decided_at").toString());
        return view;
    }

    private static void put(Map<String, Object> view, String name, Object value) {
        if (value != null) {
            view.put(name, value);
        }
    }

    private static Object json(String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
