package org.disputehub.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connector.Format;
import org.disputehub.report.Finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a stored message from its raw bytes through a connector as it is now, or as it may become. Keeps nothing. */
public final class Rerun {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where batch files are kept. */
    public interface BatchFile {
        Path of(String rawRef);
    }

    private final Parser parser;
    private final Canonicalizer canonicalizer;
    private final BatchFile files;
    /** Rows of one file come one after the other. */
    private String file;
    private JsonNode fileRows;

    public Rerun(Parser parser, Canonicalizer canonicalizer, BatchFile files) {
        this.parser = parser;
        this.canonicalizer = canonicalizer;
        this.files = files;
    }

    /** What the message becomes; one that cannot be read at all is refused with the reason. */
    public Made make(ActiveConnector connector, StoredMessage message) {
        try {
            if (message.rawRef() != null) {
                JsonNode record = rows(connector, message).path(message.row() - 1);
                return canonicalizer.make(connector, record, message.row(), message.receivedAt());
            }
            if (connector.definition().batch()) {
                return refused(message, "A message of several records that could not be read when it came. Have the source send it again.");
            }
            return canonicalizer.make(connector, tree(connector.definition(), message, message.raw()), photos(message), message.receivedAt()).get(0);
        } catch (Malformed e) {
            return refused(message, e.getMessage());
        } catch (Exception e) {
            return refused(message, "The message cannot be read in the connector's format.");
        }
    }

    private JsonNode rows(ActiveConnector connector, StoredMessage message) throws Exception {
        String named = message.rawRef().substring(0, message.rawRef().indexOf('#'));
        if (!named.equals(file)) {
            fileRows = Canonicalizer.records(connector.definition(), tree(connector.definition(), message, Files.readAllBytes(files.of(message.rawRef()))));
            file = named;
        }
        return fileRows;
    }

    private JsonNode tree(Connector connector, StoredMessage message, byte[] raw) throws Exception {
        Format format = ContentTypes.format(message.contentType()).orElseThrow(() -> new Malformed("The message's content type is not known."));
        return format == Format.MULTIPART ? JSON.readTree(raw).path("fields") : parser.parse(connector, format, raw);
    }

    /** Those that the report had, also such as came in messages of their own; of one in quarantine those that came with it. */
    private static List<StoredPhoto> photos(StoredMessage message) throws IOException {
        List<StoredPhoto> photos = new ArrayList<>();
        if (!message.quarantined()) {
            for (JsonNode photo : message.canonical().path("attachments")) {
                if (photo.path("uri").asText().startsWith("attachment:")) {
                    photos.add(new StoredPhoto(photo.get("sha256").asText(), photo.get("mime").asText(), photo.get("bytes").asLong()));
                }
            }
        } else if (message.contentType().equals("multipart/form-data")) {
            for (JsonNode photo : JSON.readTree(message.raw()).path("photos")) {
                photos.add(JSON.treeToValue(photo, StoredPhoto.class));
            }
        }
        return photos;
    }

    private static Made refused(StoredMessage message, String why) {
        return new Made(null, "", message.row(), null, List.of(new Finding("", "MALFORMED", why)), List.of());
    }
}
