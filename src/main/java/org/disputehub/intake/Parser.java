package org.disputehub.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connector.Envelope;
import org.disputehub.connector.Connector.Format;
import org.disputehub.sheet.Sheet;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Bytes to a tree, by the parse routes of stage 1; and a message out of the envelope that it came in. */
public final class Parser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProducerTemplate routes;

    public Parser(ProducerTemplate routes) {
        this.routes = routes;
    }

    /** @return the message proper, without its envelope */
    public JsonNode parse(Connector connector, Format format, byte[] raw) throws Exception {
        return open(connector, parse(format, connector.charset(), raw));
    }

    /** The same for a route; a table is in no envelope and stays on disk. */
    public Object unwrap(Submission submission, Object message) throws Exception {
        return message instanceof Sheet ? message : open(submission.connector(), message);
    }

    /** @param message what a data format made: a tree, rows or fields */
    private JsonNode open(Connector connector, Object message) throws Exception {
        JsonNode tree = message instanceof JsonNode node ? node : JSON.valueToTree(message);
        for (Envelope layer : connector.envelope()) {
            tree = JSON.valueToTree(inside(connector, layer, tree.at(layer.at())));
        }
        return tree;
    }

    private Object inside(Connector connector, Envelope layer, JsonNode text) throws Exception {
        try {
            return parse(layer.format(), connector.charset(), inner(connector, layer, text));
        } catch (Exception fault) {
            throw Faults.malformed(fault).<Exception>map(words -> new Malformed("In the text at " + layer.at() + ": " + words)).orElse(fault);
        }
    }

    private Object parse(Format format, String charset, byte[] raw) throws Exception {
        Exchange done = routes.request("direct:parse-" + format.name().toLowerCase(Locale.ROOT), exchange -> {
            exchange.getMessage().setBody(raw);
            exchange.getMessage().setHeaders(new java.util.HashMap<>(Map.of("charset", charset)));
        });
        if (done.getException() != null) {
            throw done.getException() instanceof CamelExecutionException wrapped && wrapped.getCause() instanceof Exception cause ? cause : done.getException();
        }
        return done.getMessage().getBody();
    }

    private static byte[] inner(Connector connector, Envelope layer, JsonNode text) throws Malformed {
        if (!text.isTextual() || text.asText().isBlank()) {
            throw new Malformed("expected the message itself as a text.");
        }
        if (layer.encoding() == Envelope.Encoding.BASE64) {
            try {
                return Base64.getDecoder().decode(text.asText().replaceAll("\\s+", "")); // a lenient decoder would leave out what is none
            } catch (IllegalArgumentException e) {
                throw new Malformed("expected Base64.");
            }
        }
        // The text has been decoded by now: what it says of a charset was true of the bytes that it once was.
        if (layer.format() == Format.XML) {
            return text.asText().strip().replaceFirst("^<\\?xml[^>]*\\?>", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        Charset charset = layer.format() == Format.CSV ? Charset.forName(connector.charset()) : java.nio.charset.StandardCharsets.UTF_8;
        return text.asText().getBytes(charset);
    }
}
