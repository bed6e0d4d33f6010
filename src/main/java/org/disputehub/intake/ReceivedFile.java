package org.disputehub.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table as it came, on disk under a name of its own until it is closed; what is kept of it is kept beside. */
public record ReceivedFile(Path path, byte[] sha256) implements Closeable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
