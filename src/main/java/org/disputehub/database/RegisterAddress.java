package org.disputehub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the embedded database of a running hub listens, for commands beside it. */
public final class RegisterAddress {

    private static final int PORT_LINE = 3;

    private RegisterAddress() {
    }

    /** @return JDBC address with login; @throws IllegalStateException where no hub runs on that folder */
    public static String of(Path dataFolder) throws IOException {
        Path pidFile = dataFolder.resolve("postgres/postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        if (lines.size() <= PORT_LINE) {
            throw new IllegalStateException("No hub runs on " + dataFolder + ". Start it, or name its folder with --data, or its database with --database.");
        }
        return "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/postgres?user=postgres&password=" + Files.readString(dataFolder.resolve("keys/database")).strip();
    }
}
