package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector.Format;
import org.disputehub.connector.SampleFiles;
import org.disputehub.intake.Canonicalizer;
import org.disputehub.intake.Made;
import org.disputehub.intake.Malformed;
import org.disputehub.intake.MultipartText;
import org.disputehub.intake.Parser;
import org.disputehub.intake.StoredPhoto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A message in a file, in the format that the file's ending says. */
record SampleFile(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<SampleFile> of(Path connectorFolder) throws IOException {
        return SampleFiles.in(connectorFolder).stream().map(SampleFile::new).toList();
    }

    Path expected() {
        return SampleFiles.expected(file);
    }

    /** What the message becomes. */
    List<Made> make(ActiveConnector connector, Parser parser, Canonicalizer canonicalizer, Instant now) throws Exception {
        Format format = format();
        if (!connector.definition().format().contains(format)) {
            throw new Malformed("The connector does not take " + format.name().toLowerCase(Locale.ROOT) + "; its format is " + connector.definition().format() + ".");
        }
        byte[] raw = Files.readAllBytes(file);
        JsonNode tree;
        List<StoredPhoto> photos = List.of();
        if (format == Format.MULTIPART) {
            MultipartText form = MultipartText.read(raw);
            tree = JSON.valueToTree(form.fields());
            photos = form.photos();
        } else {
            tree = parser.parse(connector.definition(), format, raw);
        }
        return canonicalizer.make(connector, tree, photos, now);
    }

    String ending() {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Format format() throws Malformed {
        try {
            return Format.valueOf(ending().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Malformed("The file's ending must say its format: .json .xml .csv .xlsx .form .multipart");
        }
    }
}
