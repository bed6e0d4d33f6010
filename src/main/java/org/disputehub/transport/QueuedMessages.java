package org.disputehub.transport;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connector.Format;
import org.disputehub.connector.Connectors;
import org.disputehub.intake.Deliveries;
import org.disputehub.intake.Delivery;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One message of a source's queue through intake. What it throws gives the message back to its broker. */
@Component("queuedMessages")
class QueuedMessages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern XML_CHARSET = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final Connectors connectors;
    private final Deliveries deliveries;

    QueuedMessages(Connectors connectors, Deliveries deliveries) {
        this.connectors = connectors;
        this.deliveries = deliveries;
    }

    public void take(String id, Message message) throws NotTaken, JMSException, IOException {
        ActiveConnector connector = connectors.find(id).orElseThrow(() -> new NotTaken("the connector is gone"));
        byte[] raw = raw(message, connector.definition());
        Delivery delivery = deliveries.takeOrKeep(connector, format(connector.definition().format(), raw), raw);
        if (delivery.kind() == Delivery.Kind.NOT_TAKEN) {
            throw new NotTaken(delivery.detail());
        }
    }

    private static byte[] raw(Message message, Connector connector) throws JMSException, IOException {
        if (message instanceof BytesMessage bytes) {
            byte[] raw = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.readBytes(raw);
            return raw;
        }
        if (message instanceof TextMessage text) {
            String body = text.getText() == null ? "" : text.getText();
            return body.getBytes(charset(body, connector));
        }
        if (message instanceof MapMessage map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (Object name : Collections.list(map.getMapNames())) {
                fields.put((String) name, map.getObject((String) name));
            }
            return JSON.writeValueAsBytes(fields);
        }
        // An object is code of somebody else's. It goes back until its broker gives it up, and is there to be looked at.
        throw new JMSException("Only text, bytes and map messages are read");
    }

    /** What a parser will take the bytes for. */
    private static Charset charset(String text, Connector connector) {
        Matcher declared = XML_CHARSET.matcher(text);
        if (declared.find() && Charset.isSupported(declared.group(1))) {
            return Charset.forName(declared.group(1));
        }
        return text.isBlank() || "{[<".indexOf(text.strip().charAt(0)) >= 0 ? StandardCharsets.UTF_8 : Charset.forName(connector.charset());
    }

    /** Where a connector has several: by the first character. */
    private static Format format(List<Format> formats, byte[] raw) {
        String begin = new String(raw, 0, Math.min(raw.length, 100), StandardCharsets.ISO_8859_1).strip();
        Format looks = begin.startsWith("<") ? Format.XML : begin.startsWith("{") || begin.startsWith("[") ? Format.JSON : Format.CSV;
        return formats.contains(looks) ? looks : formats.get(0);
    }
}
