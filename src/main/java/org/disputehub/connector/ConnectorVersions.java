package org.disputehub.connector;

import org.disputehub.home.HubFolders;
import org.disputehub.home.SyncedFiles;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Every version of a connector that ran, with its mapping and code tables, under {@code versions/<id>/<version>/} in the layout of a home
 * folder. A connector whose files are broken is started from here, and a change can be taken back.
 */
@Component
public class ConnectorVersions {

    private final HubFolders folders;

    ConnectorVersions(HubFolders folders) {
        this.folders = folders;
    }

    /** Keeps the files as they stand in home and marks them as those that run. */
    void keep(ActiveConnector connector) {
        Path kept = folder(connector.id()).resolve(connector.version());
        try {
            if (!Files.isDirectory(kept)) {
                Path half = folder(connector.id()).resolve(".half-" + connector.version());
                FileSystemUtils.deleteRecursively(half);
                FileSystemUtils.copyRecursively(folders.connectors().resolve(connector.id()), half.resolve("connectors").resolve(connector.id()));
                FileSystemUtils.copyRecursively(folders.mappings().resolve("codes"), half.resolve("mappings/codes"));
                String mapping = connector.mapping().name() + ".jslt";
                Files.copy(folders.mappings().resolve(mapping), half.resolve("mappings").resolve(mapping));
                Files.move(half, kept);
            }
            mark(connector.id(), connector.version());
        } catch (IOException e) {
            throw new UncheckedIOException("The version of connector " + connector.id() + " cannot be kept", e);
        }
    }

    /** The definition alone: a register's rows have versions of their own, and are not left lying about. */
    void keep(PlainConnector connector) {
        Path kept = folder(connector.id()).resolve(connector.version()).resolve("connectors").resolve(connector.id()).resolve("connector.yaml");
        try {
            if (!Files.exists(kept)) {
                SyncedFiles.write(kept, Files.readAllBytes(folders.connectors().resolve(connector.id()).resolve("connector.yaml")));
            }
            mark(connector.id(), connector.version());
        } catch (IOException e) {
            throw new UncheckedIOException("The version of connector " + connector.id() + " cannot be kept", e);
        }
    }

    private void mark(String id, String version) throws IOException {
        if (!version.equals(currentVersion(id))) {
            SyncedFiles.write(folder(id).resolve("current"), version.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The definition that ran last; null where none did. */
    ConnectorFile currentFile(String id) throws IOException {
        String version = currentVersion(id);
        return version == null ? null : ConnectorFile.read(folder(id).resolve(version).resolve("connectors").resolve(id), new ArrayList<>());
    }

    /** The version that ran last. */
    Optional<ActiveConnector> current(String id) {
        try {
            String version = currentVersion(id);
            return version == null ? Optional.empty() : find(id, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null: none ran yet. */
    private String currentVersion(String id) throws IOException {
        Path current = folder(id).resolve("current");
        return Files.exists(current) ? Files.readString(current).strip() : null;
    }

    public Optional<ActiveConnector> find(String id, String version) throws IOException {
        Path home = folder(id).resolve(version);
        if (!Files.isDirectory(home.resolve("mappings"))) {
            return Optional.empty(); // never kept, or a register's
        }
        return Optional.ofNullable(Candidates.read(home.resolve("connectors"), home.resolve("mappings")).get(id)).flatMap(Candidate::connector);
    }

    public Path folder(String id) {
        return folders.data("versions").resolve(id);
    }
}
