package org.disputehub.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A hub that is killed leaves its PostgreSQL running on the data folder, where no second one can start. The caller holds
 * the data folder's lock, so a server found here belongs to nobody any more.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

    private OrphanedServer() {
    }

    static void stop(Path folder) throws IOException {
        Optional<ProcessHandle> server = find(folder);
        if (server.isPresent()) {
            LOG.info("Stopping the database server {} that a killed hub left behind", server.get().pid());
            end(server.get());
        }
        Files.deleteIfExists(pidFile(folder));
    }

    /** The server that runs on the folder, by the number in its pid file. */
    static Optional<ProcessHandle> find(Path folder) throws IOException {
        if (!Files.exists(pidFile(folder))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile(folder));
        return lines.isEmpty() || lines.get(0).isBlank() ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(OrphanedServer::isPostgres);
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    /** The number may have been given to another program since. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> Path.of(c).getFileName().toString().startsWith("postgres")).orElse(false);
    }

    /** SIGTERM lets it finish; a server that waits for clients which are gone is killed, and recovers from its log. */
    private static void end(ProcessHandle process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process)).toList();
        process.destroy();
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(p -> p.onExit().join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The left-over database server " + process.pid() + " cannot be stopped", e);
        }
    }
}
