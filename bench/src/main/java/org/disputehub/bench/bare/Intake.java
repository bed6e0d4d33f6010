package org.disputehub.bench.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.disputehub.bench.bare.HttpServer.Answer;

/** Checks the key, picks the fields, and answers 202 when the report is on the broker's disk. One for each connection. */
final class Intake implements AutoCloseable {
    static final String CONNECTOR = "hotline-12345";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_WAIT_MILLIS = 1_000;
    private static final Answer BUSY = new Answer("503 Service Unavailable", "Retry-After: 1\r\n", "{\"status\":503}");

    private final byte[] apiKey;
    private final Semaphore backlog;
    private final ClientSession session;
    private final ClientProducer producer;

    Intake(String apiKey, Broker broker, Semaphore backlog) {
        this.apiKey = apiKey.getBytes();
        this.backlog = backlog;
        try {
            session = broker.session(false);
            producer = session.createProducer(Broker.REPORTS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Answer accept(String request, String key, byte[] body) {
        if (!request.contains("/" + CONNECTOR + " ") || !MessageDigest.isEqual(apiKey, key.getBytes())) {
            return new Answer("401 Unauthorized", "", "{\"status\":401}");
        }
        JsonNode source;
        byte[] canonical;
        try {
            source = JSON.readTree(body);
            canonical = JSON.writeValueAsBytes(canonical(source));
        } catch (IOException e) {
            return new Answer("400 Bad Request", "", "{\"status\":400}");
        }
        String county = source.path("areaCode").asText();
        if (county.length() != 12 || !source.path("hotlineNo").isTextual()) {
            return new Answer("422 Unprocessable Content", "", "{\"status\":422}");
        }
        return store(source.get("hotlineNo").textValue(), county.substring(0, 6), canonical, body);
    }

    private Answer store(String sourceRef, String county, byte[] canonical, byte[] raw) {
        String receipt = UUID.randomUUID().toString();
        ClientMessage message = session.createMessage(true);
        message.putStringProperty("receipt", receipt).putStringProperty("sourceRef", sourceRef).putStringProperty("county", county);
        message.getBodyBuffer().writeInt(canonical.length);
        message.getBodyBuffer().writeBytes(canonical);
        message.getBodyBuffer().writeBytes(raw);
        try {
            if (!backlog.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                return BUSY;
            }
            producer.send(message);
        } catch (ActiveMQException e) {
            backlog.release();
            return BUSY;
        } catch (InterruptedException e) {
            return BUSY;
        }
        return new Answer("202 Accepted", "Location: /api/v1/receipts/" + receipt + "\r\n",
                "{\"receipt\":\"" + receipt + "\",\"status\":\"ACCEPTED\",\"links\":{\"self\":\"/api/v1/receipts/" + receipt + "\"}}");
    }

    private static ObjectNode canonical(JsonNode source) {
        ObjectNode report = JSON.createObjectNode();
        report.put("reportId", CONNECTOR + ":" + source.path("hotlineNo").asText());
        report.put("port", "HOTLINE_12345").put("sourceRecordNo", source.path("hotlineNo").asText());
        report.put("reportedAt", source.path("callTime").asText().replace(' ', 'T') + "+08:00");
        report.putObject("category").put("sourceScheme", "hotline").putArray("sourceCodes").add(source.path("appealTypeCode").asText());
        report.put("title", source.path("appealTitle").asText()).put("narrative", source.path("appealContent").asText());
        ObjectNode place = report.putObject("place").put("raw", source.path("address").asText());
        place.putObject("division").put("village", source.path("areaCode").asText());
        report.putArray("parties").addObject().put("role", "REPORTER").put("name", source.path("contactName").asText())
                .put("phoneE164", "+86" + source.path("contactPhone").asText());
        report.put("confidential", source.path("secrecy").asInt() == 1);
        return report;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (ActiveMQException e) {
            // The broker is stopping.
        }
    }
}
