package org.disputehub.failures;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * A failed message, without what is in it.
 *
 * @param number    in addresses
 * @param message   its id, as the receiver knows it
 * @param subject   dispute, or what else it is in order with
 * @param state     {@code FAILED}; {@code WAITING} or {@code DELIVERED} where it was sent again since; {@code MENDED}, {@code DISCARDED}
 * @param cause     of the last attempt
 * @param tries     in this round
 * @param bytes     of the body
 * @param mends     number of the message that this one is a new version of, or null
 * @param mendedBy  number of its own new version, or null
 * @param history   null in lists
 */
record Failure(@JsonProperty("failure") long number, String message, String receiver, String type, String subject, String state, String cause, String detail, int tries, String contentType,
               int bytes, Instant createdAt, Instant failedAt, Long mends, Long mendedBy, List<Try> history) {

    static final String COLUMNS = """
            d.number, d.message_id, d.receiver, d.type, d.order_key, d.state, d.cause, d.detail, d.attempts, d.content_type, length(d.body) as bytes, d.created_at, d.settled_at, d.mends,
            (select n.number from delivery n where n.mends = d.number) as mended_by""";

    /**
     * What was done with it.
     *
     * @param what  {@code ATTEMPT}, or by whom something else was done: {@code RESENT}, {@code STOPPED}, {@code MENDED}, {@code DISCARDED}
     * @param cause null: the receiver took it
     */
    record Try(Instant at, String what, String cause, String detail, Integer tookMillis, String by) {

        static Try of(ResultSet row, int number) throws SQLException {
            return new Try(row.getTimestamp("at").toInstant(), row.getString("what"), row.getString("cause"), row.getString("detail"), row.getObject("took_millis", Integer.class), row.getString("by"));
        }
    }

    static Failure of(ResultSet row, int number) throws SQLException {
        Timestamp failed = row.getTimestamp("settled_at");
        return new Failure(row.getLong("number"), row.getString("message_id"), row.getString("receiver"), row.getString("type"), row.getString("order_key"), row.getString("state"),
                row.getString("cause"), row.getString("detail"), row.getInt("attempts"), row.getString("content_type"), row.getInt("bytes"), row.getTimestamp("created_at").toInstant(),
                failed == null ? null : failed.toInstant(), row.getObject("mends", Long.class), row.getObject("mended_by", Long.class), null);
    }

    Failure with(List<Try> all) {
        return new Failure(number, message, receiver, type, subject, state, cause, detail, tries, contentType, bytes, createdAt, failedAt, mends, mendedBy, all);
    }
}
