package org.disputehub.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.Transport.Pull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One round of asking a platform: token, page after page, each on disk before the mark moves. Whatever goes wrong ends the round; the next begins at the mark. */
@Component("pulls")
class Pulls {

    private static final Logger LOG = LoggerFactory.getLogger(Pulls.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String ROUND = "round";

    private final Connectors connectors;
    private final PullMarks marks;
    private final PullRequests requests;
    private final PulledPages pages;
    private final Map<Pull, String> tokens = new ConcurrentHashMap<>();
    /** What was logged of each that fails: once, not each round. */
    private final Map<String, String> said = new ConcurrentHashMap<>();

    Pulls(Connectors connectors, PullMarks marks, PullRequests requests, PulledPages pages) {
        this.connectors = connectors;
        this.marks = marks;
        this.requests = requests;
        this.pages = pages;
    }

    /** Without a mark there is no round: the database is away, or another node asks. */
    public void begin(String id, Exchange exchange) throws NotTaken {
        ActiveConnector connector = connectors.find(id).filter(found -> found.definition().transport().pull() != null).orElseThrow(() -> new NotTaken("the connector is gone"));
        PullMarks.Held held;
        try {
            held = marks.hold(id, PullRound.lease(connector.definition().transport().pull()));
        } catch (DataAccessException away) {
            throw new NotTaken("the mark cannot be read, since the database is away");
        }
        PullRound round = new PullRound(connector, held == null ? null : held.mark());
        if (held == null) {
            round.end();
        }
        exchange.setProperty(ROUND, round);
    }

    public boolean more(PullRound round) {
        return round.more();
    }

    public void request(PullRound round, Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
        String token = tokens.get(round.pull);
        round.askingForToken = round.pull.token() != null && token == null;
        if (round.askingForToken) {
            requests.token(round, exchange.getMessage());
        } else {
            requests.page(round, token, exchange.getMessage());
        }
    }

    public void take(PullRound round, byte[] answer) throws Exception {
        if (round.askingForToken) {
            tokens.put(round.pull, token(round, answer));
            round.tokenIsFresh = true;
        } else if (round.status == 401) {
            if (tokens.remove(round.pull) == null || round.tokenIsFresh) {
                throw new PlatformFault("the platform answered 401: check the secret");
            }
        } else {
            page(round, answer);
        }
    }

    private void page(PullRound round, byte[] answer) throws Exception {
        String id = round.connector.id();
        if (round.repeats(answer)) {
            pages.ended(round);
            throw new PlatformFault("the platform gives the same page whatever number it is asked for, so the mark stays. Check the placeholder for the page");
        }
        int records = pages.store(round, answer);
        boolean advance = round.next(records);
        try {
            if (!marks.advance(id, advance ? round.greatest() : null, PullRound.lease(round.pull))) {
                throw new NotTaken("another node has taken over");
            }
        } catch (DataAccessException away) {
            throw new NotTaken("the mark cannot be written, since the database is away; what is on disk by now is read again and found to be known");
        }
        if (!round.more()) {
            pages.ended(round);
        }
    }

    private static String token(PullRound round, byte[] answer) throws PlatformFault {
        try {
            JsonNode token = round.status == 401 ? null : JSON.readTree(answer).at(round.pull.token().at());
            if (token != null && token.isValueNode() && !token.asText("").isBlank() && !token.isNull()) {
                return token.asText();
            }
        } catch (JsonProcessingException noJson) {
            LOG.debug("The answer to a request for a token is no JSON");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new PlatformFault("the platform gave no token: check the secret, and where the token stands in its answer");
    }

    /** Last step of a round that went well. */
    public void end(PullRound round) {
        if (said.remove(round.connector.id()) != null) {
            LOG.info("Pull of {}: well again", round.connector.id());
        }
        release(round);
    }

    private void release(PullRound round) {
        try {
            marks.release(round.connector.id());
        } catch (DataAccessException away) {
            LOG.debug("The mark of {} is held until its time is over", round.connector.id());
        }
    }

    /** Last step of one that did not. */
    public void failed(String id, Exchange exchange) {
        String words = Causes.words(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        if (!words.equals(said.put(id, words))) {
            LOG.warn("Pull of {}: {}. Asked again at the next round", id, words);
        }
        PullRound round = exchange.getProperty(ROUND, PullRound.class);
        if (round != null) {
            release(round);
        }
    }
}
