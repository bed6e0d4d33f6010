package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonPointer;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A register, as a connector of kind {@code lookup} states it. What each key means stands in {@code static/schemas/connector.schema.json}.
 *
 * @param owner  null: nobody by name
 * @param table  null: rows are imported by people
 * @param remote null: the hub holds the rows
 */
public record Lookup(Holds holds, String owner, Level sameDivision, Integer metres, boolean homophones, Table table, Remote remote) {

    public enum Holds { PERSONS, PLACES, WORDS }

    /** Of a division's code. */
    public enum Level {
        COUNTY(6), TOWN(9), VILLAGE(12);

        public final int digits;

        Level(int digits) {
            this.digits = digits;
        }
    }

    public Lookup {
        sameDivision = sameDivision == null ? Level.TOWN : sameDivision;
        metres = metres == null ? 100 : metres;
    }

    public record Table(String url, String user, String secret, String select, Duration every, Activate activate) {

        public enum Activate { OPERATOR, AUTOMATIC }

        public Table {
            every = every == null ? Duration.ofHours(1) : every;
            activate = activate == null ? Activate.OPERATOR : activate;
        }
    }

    /**
     * @param by      what a question needs, the surest first
     * @param records null: the answer itself is the list
     */
    public record Remote(String url, String body, Map<String, String> headers, String secret, List<By> by, JsonPointer records, JsonPointer entry, JsonPointer category,
                         Duration timeout, Duration cache, Integer concurrent) {

        public enum By { ID, NAME_PHONE, NAME_BIRTH, NAME_DIVISION, CODE, NAME, DISTANCE }

        public Remote {
            headers = headers == null ? Map.of() : headers;
            timeout = timeout == null ? Duration.ofMillis(400) : timeout;
            cache = cache == null ? Duration.ofMinutes(10) : cache;
            concurrent = concurrent == null ? 8 : concurrent;
        }
    }
}
