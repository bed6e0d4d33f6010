package org.disputehub.callback;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.home.HubFolders;
import org.disputehub.home.SyncedFiles;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** {@code data/reconciliation/<connector>/<day>.csv}, once a night for the day before, and for days that a hub that was down has missed; again where the source says later what it sent. */
@Component("reconciliationFiles")
class ReconciliationFiles {

    private static final int DAYS_BACK = 7;

    private final Connectors connectors;
    private final ReconciliationSheet sheet;
    private final ReconciliationSettings settings;
    private final Path folder;
    private final Clock clock;

    ReconciliationFiles(Connectors connectors, ReconciliationSheet sheet, ReconciliationSettings settings, HubFolders folders, Clock clock) {
        this.connectors = connectors;
        this.sheet = sheet;
        this.settings = settings;
        this.folder = folders.data("reconciliation");
        this.clock = clock;
    }

    public void write() throws IOException {
        ZonedDateTime now = clock.instant().atZone(ReconciliationTables.ZONE);
        LocalDate last = now.toLocalDate().minusDays(now.toLocalTime().isBefore(settings.at()) ? 2 : 1);
        for (ActiveConnector connector : connectors.all()) {
            for (LocalDate day = last.minusDays(DAYS_BACK - 1); !day.isAfter(last); day = day.plusDays(1)) {
                if (!Files.exists(file(connector.id(), day))) {
                    SyncedFiles.write(file(connector.id(), day), sheet.of(connector.id(), day));
                }
            }
        }
    }

    /** Where there is a file of that day already, it says what is known now. */
    void again(String connector, LocalDate day) throws IOException {
        if (Files.exists(file(connector, day))) {
            SyncedFiles.write(file(connector, day), sheet.of(connector, day));
        }
    }

    private Path file(String connector, LocalDate day) {
        return folder.resolve(connector).resolve(day + ".csv");
    }
}
