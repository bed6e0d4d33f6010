package org.disputehub.lookup;

import org.disputehub.connector.LookupConnector;
import org.disputehub.connector.Lookups;
import org.disputehub.home.HubFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The file {@code rows.csv} in a register's folder is its first version where it has none: the shipped rows are fictional, so a new hub has something to recognise. */
@Component
class FirstRows {

    static final String FILE = "rows.csv";

    private static final Logger LOG = LoggerFactory.getLogger(FirstRows.class);

    private final Lookups lookups;
    private final HubFolders folders;
    private final VersionTables tables;
    private final Versions versions;

    FirstRows(Lookups lookups, HubFolders folders, VersionTables tables, Versions versions) {
        this.lookups = lookups;
        this.folders = folders;
        this.tables = tables;
        this.versions = versions;
    }

    void take() {
        for (LookupConnector register : lookups.all()) {
            Path file = folders.connectors().resolve(register.id()).resolve(FILE);
            if (register.lookup().remote() == null && Files.exists(file) && tables.versions(register.id()).isEmpty()) {
                take(register, file);
            }
        }
    }

    private void take(LookupConnector register, Path file) {
        try {
            Import read = Import.csv(register.lookup().holds(), Import.Mode.WHOLE, Map.of(), Files.readAllBytes(file), StandardCharsets.UTF_8);
            versions.stageIfNew(register, read, "hub").filter(version -> version.faults().isEmpty())
                    .ifPresent(version -> versions.activate(register.id(), version.version(), 0, "hub", "First rows, of the register's folder"));
        } catch (IllegalArgumentException e) {
            LOG.error("The first rows of register {} cannot be read: {}", register.id(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
