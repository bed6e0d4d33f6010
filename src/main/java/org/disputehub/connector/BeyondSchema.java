package org.disputehub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.mapping.Fault;
import org.springframework.boot.convert.DurationStyle;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a {@code connector.yaml} that its schema cannot say. */
final class BeyondSchema {

    private static final Duration LONGEST_AHEAD = Duration.ofHours(6);

    private final String place;
    private final YamlTree yaml;
    private final List<Fault> faults = new ArrayList<>();

    private BeyondSchema(String place, YamlTree yaml) {
        this.place = place;
        this.yaml = yaml;
    }

    static List<Fault> check(String id, String place, YamlTree yaml) {
        BeyondSchema check = new BeyondSchema(place, yaml);
        check.id(id);
        check.charset("/charset");
        check.charset("/callback/charset");
        check.clock();
        check.envelope();
        check.uploads();
        check.credentials();
        check.reply();
        check.queue(id);
        return check.faults;
    }

    private void id(String id) {
        String stated = yaml.tree().path("id").asText();
        if (!stated.equals(id)) {
            fault("/id", "found '" + stated + "', expected the folder's name '" + id + "'");
        }
    }

    private void charset(String pointer) {
        String charset = yaml.tree().at(pointer).asText("");
        if (!charset.isEmpty() && !known(charset)) {
            fault(pointer, "found '" + charset + "', expected one that Java knows, such as UTF-8 or GB18030");
        }
    }

    /** The commonest wrong time zone is eight hours off. */
    private void clock() {
        String ahead = yaml.tree().path("clockAhead").asText("0s");
        if (DurationStyle.SIMPLE.parse(ahead).compareTo(LONGEST_AHEAD) > 0) {
            fault("/clockAhead", "found " + ahead + ", expected 6h at the most");
        }
    }

    private boolean table() {
        return yaml.tree().path("format").toString().matches(".*\"(csv|xlsx)\".*");
    }

    private void envelope() {
        if (yaml.tree().has("envelope") && table()) {
            fault("/envelope", "a table is no envelope; expected json, xml, form or multipart as format, and what is inside in the envelope's own");
        }
    }

    private void uploads() {
        boolean batch = yaml.tree().has("records") || yaml.tree().path("envelope").toString().contains("\"csv\"") || table();
        if (yaml.tree().has("uploads") && batch) {
            fault("/uploads", "photos by themselves are for messages of one report; this connector sends several in one message");
        }
    }

    /** A signature that leaves out the body or its own time guards neither. */
    private void credentials() {
        JsonNode stated = yaml.tree().path("credentials");
        if (!stated.path("kind").asText().equals("hmac")) {
            return;
        }
        String signed = stated.path("signed").asText(Credentials.DEFAULT.signed());
        String time = "{header:" + stated.path("timestamp").asText(Credentials.DEFAULT.timestamp()) + "}";
        if (!signed.contains("{body}") && !signed.contains("{bodyHash}")) {
            fault("/credentials/signed", "expected {body} or {bodyHash} in it, or anything could be sent under one signature");
        }
        if (!signed.contains(time)) {
            fault("/credentials/signed", "expected " + time + " in it, or a message that somebody caught could be sent for ever");
        }
    }

    private void reply() {
        JsonNode reply = yaml.tree().path("reply");
        if (reply.isMissingNode()) {
            return;
        }
        try {
            OwnWords.charset(reply.path("type").asText());
        } catch (IllegalArgumentException e) {
            fault("/reply/type", "expected a charset that Java knows, such as UTF-8 or GB18030");
            return;
        }
        for (String words : List.of("accepted", "refused")) {
            ReplyCheck.fault(reply, words).ifPresent(text -> fault("/reply/" + words, text));
        }
    }

    /** The source may send to it: no queue of the hub's own, and of no other source. */
    private void queue(String id) {
        JsonNode queue = yaml.tree().at("/transport/queue");
        if (queue.has("name") && !queue.has("url") && !queue.path("name").asText().equals("in." + id)) {
            fault("/transport/queue/name", "found '" + queue.path("name").asText() + "', expected 'in." + id + "' at the hub's own broker");
        }
    }

    private void fault(String pointer, String text) {
        faults.add(new Fault(place, yaml.line(pointer), pointer + ": " + text));
    }

    private static boolean known(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
