package org.disputehub.transport;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.sql.SqlConstants;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector.Format;
import org.disputehub.connector.Connectors;
import org.disputehub.intake.Deliveries;
import org.disputehub.intake.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** One row of a mid-table through intake, as a JSON object. Says by header {@code flag} how the row is to be flagged, and gives its {@code receipt}. */
@Component("tableRows")
class TableRows {

    private static final Logger LOG = LoggerFactory.getLogger(TableRows.class);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new SimpleModule()
            .addSerializer(new AsText<>(LocalDateTime.class, LOCAL::format))
            .addSerializer(new AsText<>(LocalDate.class, LocalDate::toString))
            .addSerializer(new AsText<>(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)))
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final Connectors connectors;
    private final Deliveries deliveries;

    TableRows(Connectors connectors, Deliveries deliveries) {
        this.connectors = connectors;
        this.deliveries = deliveries;
    }

    /** The body stays the row: the statement that flags it takes its values from there. */
    public void take(String id, Exchange exchange) throws NotTaken, JsonProcessingException {
        Message row = exchange.getMessage();
        ActiveConnector connector = connectors.find(id).orElseThrow(() -> new NotTaken("the connector is gone"));
        Delivery delivery = deliveries.takeOrKeep(connector, Format.JSON, JSON.writeValueAsBytes(row.getBody()));
        if (delivery.kind() == Delivery.Kind.NOT_TAKEN) {
            throw new NotTaken(delivery.detail());
        }
        row.setHeader("flag", delivery.kind() == Delivery.Kind.STORED ? "done" : "failed");
        row.setHeader("receipt", delivery.receipt());
    }

    /** A statement that flags nothing would let the same rows come for ever. */
    public void flagged(String id, Exchange exchange) {
        if (exchange.getMessage().getHeader(SqlConstants.SQL_UPDATE_COUNT, 0, Integer.class) == 0) {
            LOG.error("Table of {}: the row of receipt {} was not flagged, so it comes again. Check done and failed", id, exchange.getMessage().getHeader("receipt"));
        }
    }

    private static final class AsText<T> extends StdSerializer<T> {

        private final transient Function<T, String> writing;

        AsText(Class<T> type, Function<T, String> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(writing.apply(value));
        }
    }
}
