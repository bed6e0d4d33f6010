package org.disputehub.transport;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connector.Format;
import org.disputehub.connector.Signature;
import org.disputehub.intake.Deliveries;
import org.disputehub.intake.Delivery;
import org.disputehub.intake.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores a page as one batch, its bytes unchanged, unless it holds nothing but what the last round has stored. */
@Component
class PulledPages {

    private static final Logger LOG = LoggerFactory.getLogger(PulledPages.class);

    private final Deliveries deliveries;
    private final Parser parser;
    private final Clock clock;
    /** Hashes of the records of the last round. What is asked for overlaps, and would be stored as a duplicate every round. */
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
    /** Connectors whose unreadable answer is kept already: one is enough to see what is wrong. */
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    PulledPages(Deliveries deliveries, Parser parser, Clock clock) {
        this.deliveries = deliveries;
        this.parser = parser;
        this.clock = clock;
    }

    /** @return how many records the page has; all are on disk */
    int store(PullRound round, byte[] raw) throws NotTaken, PlatformFault {
        Connector connector = round.connector.definition();
        Format format = connector.format().get(0);
        List<JsonNode> records = records(connector, format, raw);
        if (records != null && records.isEmpty()) {
            return 0;
        }
        List<String> hashes = records == null ? List.of() : records.stream().map(PulledPages::hash).toList();
        if (records == null || !known.getOrDefault(connector.id(), Set.of()).containsAll(hashes)) {
            store(round, format, raw);
        }
        unreadable.remove(connector.id());
        if (records == null) {
            return 0;
        }
        round.stored.addAll(hashes);
        records.stream().map(round::mark).filter(mark -> !mark.isEmpty() && !Mark.isInFuture(mark, clock.instant())).forEach(round::saw);
        return records.size();
    }

    void ended(PullRound round) {
        known.put(round.connector.id(), round.stored);
    }

    private void store(PullRound round, Format format, byte[] raw) throws NotTaken, PlatformFault {
        Delivery delivery = deliveries.take(round.connector, format, raw);
        if (delivery.kind() == Delivery.Kind.NOT_TAKEN) {
            throw new NotTaken(delivery.detail());
        }
        if (delivery.kind() == Delivery.Kind.UNREADABLE) {
            boolean kept = unreadable.contains(round.connector.id()) || deliveries.keep(round.connector, format, raw, delivery).kind() == Delivery.Kind.QUARANTINED;
            if (kept) {
                unreadable.add(round.connector.id());
            }
            throw new PlatformFault("the platform's answer cannot be read: " + delivery.detail() + " It is in quarantine, and the mark stays");
        }
    }

    /** @return null where there is no list of records, which intake says in its own words */
    private List<JsonNode> records(Connector connector, Format format, byte[] raw) {
        try {
            JsonNode tree = parser.parse(connector, format, raw);
            JsonNode list = connector.records() == null ? tree : tree.at(connector.records());
            if (!connector.batch()) {
                return tree.isObject() ? List.of(tree) : null;
            }
            if (!list.isArray() && !list.isNull()) {
                return null;
            }
            List<JsonNode> records = new ArrayList<>();
            list.forEach(records::add);
            return records;
        } catch (Exception unreadableToo) {
            LOG.debug("The answer for {} cannot be parsed", connector.id());
            return null;
        }
    }

    private static String hash(JsonNode record) {
        return Signature.hash(Signature.Algorithm.HMACSHA256, record.toString().getBytes(StandardCharsets.UTF_8));
    }
}
