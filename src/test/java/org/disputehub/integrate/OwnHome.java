package org.disputehub.integrate;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home folder that a test may change: the shipped mappings, and the connectors that the test puts there. */
public final class OwnHome {

    private final Path folder;

    public OwnHome(String... shippedConnectors) {
        try {
            folder = Files.createTempDirectory("home-");
            FileSystemUtils.copyRecursively(Path.of("mappings"), folder.resolve("mappings"));
            FileSystemUtils.copyRecursively(Path.of("routes"), folder.resolve("routes"));
            Files.createDirectories(folder.resolve("connectors"));
            for (String connector : shippedConnectors) {
                FileSystemUtils.copyRecursively(Path.of("connectors", connector), folder.resolve("connectors").resolve(connector));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public OwnHome put(String file, String text) {
        return put(file, text, StandardCharsets.UTF_8);
    }

    public OwnHome put(String file, String text, Charset charset) {
        return put(file, text.getBytes(charset));
    }

    public OwnHome put(String file, byte[] content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String file) {
        try {
            FileSystemUtils.deleteRecursively(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
