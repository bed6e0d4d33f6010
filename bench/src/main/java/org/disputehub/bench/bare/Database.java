package org.disputehub.bench.bare;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL with commits that are on disk, and the tables of the bare limit. */
final class Database {
    private static final String TABLES = """
            create table report (
                receipt uuid primary key, connector text not null, source_ref text not null, content_hash bytea not null,
                raw bytea not null, canonical text not null, received_at timestamptz not null default now(),
                unique (connector, source_ref, content_hash));
            create table receipt (id uuid primary key, status text not null, outcome text not null, dispute uuid);
            create table dispute (id uuid primary key, county text not null, state text not null, opened_at timestamptz not null default now());
            create table outbox (id uuid primary key, county text not null, event text not null, sent_at timestamptz);
            """;

    private final EmbeddedPostgres postgres;

    Database(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        postgres = EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("data")).setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "1GB").start();
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
