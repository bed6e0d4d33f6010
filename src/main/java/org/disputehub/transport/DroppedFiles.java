package org.disputehub.transport;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector.Format;
import org.disputehub.connector.Connectors;
import org.disputehub.intake.Deliveries;
import org.disputehub.intake.Delivery;
import org.disputehub.report.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One file through intake. Says where it is to be moved (header {@code placedAs}) and leaves as the body what is written beside it: the result
 * of each row, or what was wrong; null for neither.
 */
@Component("droppedFiles")
class DroppedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedFiles.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneId.of("+08:00"));
    private static final String PLACED_AS = "placedAs";

    private final Connectors connectors;
    private final Deliveries deliveries;
    private final Clock clock;

    DroppedFiles(Connectors connectors, Deliveries deliveries, Clock clock) {
        this.connectors = connectors;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** From a folder of this machine: keeps its name, unless done/ or failed/ has that already. */
    public void take(String id, Exchange exchange) throws NotTaken, IOException {
        Path folder = Path.of(exchange.getMessage().getHeader(Exchange.FILE_PARENT, String.class));
        take(id, exchange, place -> Files.exists(folder.resolve(place)));
    }

    /** From a server, which is not asked what it has in done/ and failed/: the time is always in the name. */
    public void fetch(String id, Exchange exchange) throws NotTaken, IOException {
        take(id, exchange, place -> true);
    }

    private interface Taken {
        boolean is(String place);
    }

    private void take(String id, Exchange exchange, Taken taken) throws NotTaken, IOException {
        Message file = exchange.getMessage();
        String name = file.getHeader(Exchange.FILE_NAME_ONLY, String.class);
        ActiveConnector connector = connectors.find(id).orElseThrow(() -> new NotTaken("the connector is gone"));
        Optional<Format> format = format(name, connector.definition().format());
        Delivery delivery;
        try (InputStream content = file.getBody(InputStream.class)) {
            delivery = format.isPresent() ? deliver(connector, format.get(), content, file.getHeader(Exchange.FILE_LENGTH, Long.class)) : null;
        }
        if (delivery != null && delivery.kind() == Delivery.Kind.NOT_TAKEN) {
            throw new NotTaken(delivery.detail());
        }
        boolean done = delivery != null && delivery.kind() == Delivery.Kind.STORED;
        String place = place(done ? "done/" : "failed/", name, taken);
        file.removeHeaders("*");
        file.setHeader(PLACED_AS, place);
        file.setHeader(Exchange.FILE_NAME, place + (done ? ".result.csv" : ".error.txt"));
        file.setBody(done ? delivery.result() : error(name, connector, delivery).getBytes(StandardCharsets.UTF_8));
        if (!done) {
            LOG.warn("A file of {} is in failed/, with what is wrong beside it", id);
        }
    }

    private Delivery deliver(ActiveConnector connector, Format format, InputStream content, long length) throws NotTaken, IOException {
        int limit = connector.definition().limits().body();
        byte[] raw = content.readNBytes(limit + 1);
        if (raw.length <= limit && raw.length != length) {
            throw new NotTaken("the file was written to while it was read");
        }
        return deliveries.take(connector, format, raw);
    }

    /** By the ending; a connector with one format may name its files as it likes, but not after another format. */
    private static Optional<Format> format(String name, List<Format> formats) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (Format format : List.of(Format.JSON, Format.XML, Format.CSV, Format.XLSX)) {
            if (format.name().equals(ending)) {
                return Optional.of(format).filter(formats::contains);
            }
        }
        return formats.size() == 1 ? Optional.of(formats.get(0)) : Optional.empty();
    }

    /** A name is somebody else's text, and Camel reads a dollar in one as an expression. */
    private String place(String folder, String fileName, Taken taken) {
        String name = fileName.replace('$', '_');
        if (!taken.is(folder + name)) {
            return folder + name;
        }
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return folder + name.substring(0, dot) + "-" + STAMP.format(clock.instant()) + name.substring(dot);
    }

    private static String error(String name, ActiveConnector connector, Delivery delivery) {
        StringBuilder text = new StringBuilder(name).append(" was not taken over.\n\n");
        if (delivery == null) {
            text.append("Its ending is not one of this connector's formats: ").append(connector.definition().format()).append(".\n");
        } else {
            text.append(delivery.detail()).append('\n');
            for (Finding finding : delivery.kind() == Delivery.Kind.QUARANTINED ? delivery.findings() : List.<Finding>of()) {
                text.append("- ").append(finding.pointer().isEmpty() ? "whole file" : finding.pointer()).append(" (").append(finding.code()).append("): ").append(finding.detail()).append('\n');
            }
            if (delivery.receipt() != null) {
                text.append("\nReceipt: ").append(delivery.receipt()).append('\n');
            }
        }
        return text.append("\nCorrect it and put it into the folder again.\n").toString();
    }
}
