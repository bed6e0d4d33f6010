package org.disputehub.connector;

import java.time.Duration;

/**
 * How one county gets its messages, as a connector of kind {@code county} states it. What each key means stands in {@code static/schemas/connector.schema.json}.
 *
 * @param webhook null where they are not pushed
 */
public record CountyConnector(String id, String name, Way delivery, Webhook webhook, Pull pull, String version) implements PlainConnector {

    static final String PREFIX = "county-";

    public enum Way { QUEUE, PULL, WEBHOOK }

    public CountyConnector {
        delivery = delivery == null ? Way.QUEUE : delivery;
        pull = pull == null ? new Pull(null, null) : pull;
    }

    /** Its code, or another receiver of {@link Counties}. */
    public String receiver() {
        return id.substring(PREFIX.length());
    }

    /**
     * @param lease  how long a message that was fetched waits for its acknowledgement before it is given again
     * @param leases after so many in vain the message has failed
     */
    public record Pull(Duration lease, Integer leases) {
        public Pull {
            lease = lease == null ? Duration.ofMinutes(5) : lease;
            leases = leases == null ? 10 : leases;
        }
    }
}
