package org.disputehub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What stands in a connector's folder {@code samples/}: messages of the source, each with what it must become beside it. */
public final class SampleFiles {

    public static final String EXPECTED = ".expected.json";

    private static final String MARK = ".expected.";

    private SampleFiles() {
    }

    /** The messages, by name. */
    public static List<Path> in(Path connectorFolder) throws IOException {
        return in(connectorFolder, "samples");
    }

    /** @param kind name of the folder that they stand in */
    public static List<Path> in(Path connectorFolder, String kind) throws IOException {
        Path samples = connectorFolder.resolve(kind);
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().contains(MARK) && !f.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    /** What a message must become, beside it. */
    public static Path expected(Path message) {
        return message.resolveSibling(message.getFileName().toString().replaceFirst("\\.[^.]+$", "") + EXPECTED);
    }
}
