package org.disputehub.transport;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.disputehub.connector.Candidates;
import org.disputehub.connector.Connectors;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hub that starts without a connector; each test lets those of docs/transports.md come, with the addresses of the sources that it runs. */
final class TransportHub implements BeforeAllCallback {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(id: ([a-z0-9-]+)\n.*?)```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static TransportHub shared;

    final Path home;
    final RunningHub hub = new RunningHub();

    private TransportHub() throws IOException {
        home = Files.createTempDirectory("home-");
        FileSystemUtils.copyRecursively(Path.of("mappings"), home.resolve("mappings"));
        FileSystemUtils.copyRecursively(Path.of("routes"), home.resolve("routes"));
        Files.createDirectories(home.resolve("connectors"));
        hub.with("hub.home=" + home).with("hub.intake.transport-retry=500");
    }

    /** One for all tests; it stops with the last of them. */
    static TransportHub shared() {
        if (shared == null) {
            try {
                shared = new TransportHub();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        hub.beforeAll(test);
        test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent("transport hub", key -> new End());
    }

    private final class End implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() throws IOException {
            hub.afterAll(null);
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** A connector as the document has it. */
    static String example(String id, Map<String, String> addresses) {
        try {
            Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("docs/transports.md")));
            while (examples.find()) {
                if (examples.group(2).equals(id)) {
                    String yaml = examples.group(1);
                    for (Map.Entry<String, String> address : addresses.entrySet()) {
                        yaml = yaml.replace(address.getKey(), address.getValue());
                    }
                    return yaml;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("docs/transports.md has no example " + id);
    }

    private void connector(String id, String yaml) throws IOException {
        Path file = home.resolve("connectors").resolve(id).resolve("connector.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
    }

    /** A connector appears or changes while the hub runs. */
    void run(String id, String yaml) throws IOException {
        connector(id, yaml);
        hub.context().getBean(Connectors.class).replace(Candidates.read(home.resolve("connectors"), home.resolve("mappings")).get(id).connector()
                .orElseThrow(() -> new IllegalArgumentException(yaml)));
    }

    /** What an operator is told is wrong in a connector. */
    String faults(String id, String yaml) throws IOException {
        connector(id, yaml);
        String faults = Candidates.read(home.resolve("connectors"), home.resolve("mappings")).get(id).faults().toString();
        FileSystemUtils.deleteRecursively(home.resolve("connectors").resolve(id));
        return faults;
    }

    void remove(String id) throws IOException {
        FileSystemUtils.deleteRecursively(home.resolve("connectors").resolve(id));
        hub.context().getBean(Connectors.class).remove(id);
    }

    /** An operator puts a secret where the hub looks for it. */
    void secret(String name, String value) throws IOException {
        Path file = hub.data().resolve("keys").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, value);
    }

    void forget(String name) throws IOException {
        Files.deleteIfExists(hub.data().resolve("keys").resolve(name));
    }

    /** How often each outcome stands in the register for records whose number begins so. */
    List<String> outcomes(String connector, String number) {
        return database().queryForList("select r.outcome from receipt r join report p on p.receipt = coalesce(r.same_as, r.id)"
                + " where r.connector = ? and p.source_ref like ? order by r.decided_at", String.class, connector, number + "%");
    }

    List<String> records(String connector) {
        return database().queryForList("select source_ref from source_record where connector = ? order by source_ref", String.class, connector);
    }

    JsonNode quarantine() {
        return hub.get("viewer", "/api/v1/quarantine").json();
    }

    JdbcTemplate database() {
        return hub.context().getBean(JdbcTemplate.class);
    }

    static <T> T eventually(Callable<T> what, java.util.function.Predicate<T> holds) {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).ignoreExceptions().until(what, holds::test);
    }
}
