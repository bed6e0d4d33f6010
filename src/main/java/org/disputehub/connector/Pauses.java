package org.disputehub.connector;

import org.disputehub.home.HubFolders;
import org.disputehub.home.SyncedFiles;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Connectors from which nothing is taken at the moment, by an operator's wish, also after a restart: a file for each under {@code paused/}. */
@Component
public class Pauses {

    private final Path folder;
    private final Set<String> paused;

    Pauses(HubFolders folders) throws IOException {
        this.folder = folders.data("paused");
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            paused = files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")).collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
        }
    }

    public boolean contains(String connector) {
        return paused.contains(connector);
    }

    public void pause(String connector) {
        try {
            SyncedFiles.write(folder.resolve(connector), new byte[0]);
            paused.add(connector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void resume(String connector) {
        try {
            Files.deleteIfExists(folder.resolve(connector));
            paused.remove(connector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
