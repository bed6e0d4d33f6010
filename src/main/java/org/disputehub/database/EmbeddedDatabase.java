package org.disputehub.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL server of the hub's own, data in one folder. Durable: the binaries come from a test library that switches
 * syncing off, so it is switched on again here and asserted later. A server that dies is started again on the same port;
 * one left behind by a killed hub is stopped first.
 */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final Path folder;
    private final String password;
    private final int port;
    private EmbeddedPostgres server;
    private boolean closed;

    EmbeddedDatabase(Path folder, String password) throws IOException {
        this.folder = folder;
        this.password = password;
        this.port = freePort();
        OrphanedServer.stop(folder);
        start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private synchronized void start() throws IOException {
        boolean first = !Files.exists(folder.resolve("PG_VERSION"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                // Holds what reports of today meet in a register of a million disputes; a small one never touches it all.
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_min_messages", "fatal")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        server = builder.start();
        if (first) {
            requirePassword();
        }
        OrphanedServer.find(folder).orElseThrow(() -> new IOException("The embedded database has written no postmaster.pid"))
                .onExit().thenRun(this::startAgain);
    }

    /** The library lays the cluster out with trust for everybody on this machine; personal data needs more. */
    private void requirePassword() throws IOException {
        Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        try (Connection db = server.getPostgresDatabase().getConnection(); var sql = db.createStatement()) {
            sql.execute("alter user postgres password '" + password + "'");
            sql.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The embedded database did not take its password", e);
        }
    }

    private synchronized void startAgain() {
        while (!closed) {
            LOG.warn("The embedded database has stopped; starting it again");
            try {
                release();
                OrphanedServer.stop(folder);
                start();
                LOG.info("The embedded database is back");
                return;
            } catch (Exception e) {
                LOG.error("The embedded database did not start: {}", e.getMessage());
                try {
                    wait(2_000);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }

    /** The library holds a lock on the folder until it is told to stop the server, dead or not. */
    private void release() {
        try {
            server.close();
        } catch (IOException | RuntimeException alreadyDown) {
            LOG.debug("The dead database server could not be stopped");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        notifyAll();
        server.close();
    }
}
