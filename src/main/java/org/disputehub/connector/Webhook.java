package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonPointer;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where and how messages are pushed, as {@code $defs/webhook} of {@code static/schemas/connector.schema.json} states it.
 *
 * @param headers  of each request; {@code {secret}} stands for the file {@code data/keys/<secret>}
 * @param secret   null: no header has one
 * @param timeout  for connecting, for the answer's head, and for the answer whole
 * @param accepted null: whatever the answer says, its status decides
 */
public record Webhook(String url, Map<String, String> headers, String secret, Duration timeout, Integer concurrent, Retry retry, Breaker breaker, Accepted accepted) {

    public Webhook {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        timeout = timeout == null ? Duration.ofSeconds(10) : timeout;
        concurrent = concurrent == null ? 4 : concurrent;
        retry = retry == null ? new Retry(null, null, null) : retry;
        breaker = breaker == null ? new Breaker(null, null, null) : breaker;
    }

    public static Webhook at(String url) {
        return new Webhook(url, null, null, null, null, null, null, null);
    }

    /**
     * @param first    wait after the first attempt; doubled after each further one
     * @param longest  the longest wait
     * @param attempts after so many in vain the message has failed; the defaults take three days
     */
    public record Retry(Duration first, Duration longest, Integer attempts) {
        public Retry {
            first = first == null ? Duration.ofSeconds(10) : first;
            longest = longest == null ? Duration.ofHours(4) : longest;
            attempts = attempts == null ? 30 : attempts;
        }
    }

    /**
     * @param calls how many of the last are looked at
     * @param rate  percent of them in vain at which nothing more is sent for a while
     * @param open  how long, until one message is tried
     */
    public record Breaker(Integer calls, Integer rate, Duration open) {
        public Breaker {
            calls = calls == null ? 10 : calls;
            rate = rate == null ? 50 : rate;
            open = open == null ? Duration.ofSeconds(30) : open;
        }
    }

    /** What a JSON answer must have, of a platform that answers 200 whatever became of the message. */
    public record Accepted(JsonPointer at, List<String> is) {
    }
}
