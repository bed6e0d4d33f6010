package org.disputehub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What stands in a connector's folder {@code samples/}: messages of the source, each with what it must become beside it. */
public final class SampleFiles {

    public static final String EXPECTED = ".expected.json";

    private SampleFiles() {
    }

    /** The messages, by name. */
    public static List<Path> in(Path connectorFolder) throws IOException {
        Path samples = connectorFolder.resolve("samples");
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(EXPECTED) && !f.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    /** What a message must become, beside it. */
    public static Path expected(Path message) {
        return message.resolveSibling(message.getFileName().toString().replaceFirst("\\.[^.]+$", "") + EXPECTED);
    }
}
