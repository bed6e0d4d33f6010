package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.disputehub.HubApplication;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The whole hub in this JVM, with its real broker and database on an empty folder, used as its partners use it. */
public class RunningHub implements BeforeAllCallback, AfterAllCallback {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final RunningHub SHARED = new RunningHub();
    private static final RunningHub PARTNERS = new RunningHub();
    private static final RunningHub TIMED = new RunningHub();

    private final MovableClock clock = new MovableClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> settings = new ArrayList<>();
    private Path data;
    private ConfigurableApplicationContext hub;
    private int brokerPort;

    public RunningHub with(String setting) {
        settings.add("--" + setting);
        return this;
    }

    /** One hub for all tests that leave it as they found it; it stops with the last of them. */
    public static RunningHub shared() {
        return SHARED;
    }

    /** As {@link #shared}, with the connectors in src/test/resources/partners beside the project's mappings: other formats, credentials and replies. */
    public static RunningHub partners() {
        return PARTNERS;
    }

    /** One hub for all tests that move its clock; they take time as they find it, and only ever move it forward. */
    public static RunningHub timed() {
        return TIMED;
    }

    /** By which the hub lives; the real time until it is moved. */
    public MovableClock clock() {
        return clock;
    }

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        if (hub != null && hub.isRunning()) {
            return;
        }
        data = Files.createTempDirectory("hub-");
        if (this == PARTNERS) {
            Path home = data.resolve("home");
            FileSystemUtils.copyRecursively(Path.of("mappings"), home.resolve("mappings"));
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/partners"), home);
            FileSystemUtils.copyRecursively(home.resolve("keys"), data.resolve("keys"));
            with("hub.home=" + home).with("hub.intake.uploads-check=200");
        }
        start();
        if (lasts()) {
            test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(this, (ExtensionContext.Store.CloseableResource) this::end);
        }
    }

    private boolean lasts() {
        return this == SHARED || this == PARTNERS || this == TIMED;
    }

    public void start() {
        brokerPort = freePort();
        List<String> arguments = new ArrayList<>(settings);
        arguments.addAll(List.of("--server.port=0", "--hub.data=" + data, "--hub.broker.port=" + brokerPort, "--spring.jmx.enabled=" + (this == SHARED)));
        hub = new SpringApplicationBuilder(HubApplication.class).initializers(clock).run(arguments.toArray(String[]::new));
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        if (!lasts()) {
            end();
        }
    }

    private void end() throws IOException {
        stop();
        try (var files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    public void stop() {
        hub.close();
    }

    public Path data() {
        return data;
    }

    public ConfigurableApplicationContext context() {
        return hub;
    }

    public String key(String id) {
        try {
            return Files.readString(data.resolve("keys").resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + ((ServletWebServerApplicationContext) hub).getWebServer().getPort();
    }

    public int brokerPort() {
        return brokerPort;
    }

    /** A source posts. */
    public Answer post(String connector, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "/api/v1/reports/" + connector))
                .header("X-Api-Key", key(connector.replaceAll("\\?.*", ""))).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public Answer post(String connector, String json) {
        return post(connector, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A source asks after its receipt. */
    public Answer receipt(String connector, String receipt) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/api/v1/receipts/" + receipt)).header("X-Api-Key", key(connector)).build());
    }

    /** The receipt once it says what became of the report. */
    public JsonNode outcome(String connector, String receipt) {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> receipt(connector, receipt).json(), json -> !json.path("status").asText().equals("ACCEPTED"));
    }

    /** Somebody of the centre reads an address. */
    public Answer get(String role, String path) {
        return send(as(role, path).build());
    }

    /** Somebody of the centre does something. */
    public Answer act(String role, String path) {
        return send(as(role, path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** Somebody of the centre does something, and says more. */
    public Answer act(String role, String path, String json) {
        return send(as(role, path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    /** A county says what happened. */
    public Answer feedback(String county, String json) {
        return send(as(county, "/api/v1/counties/" + county + "/feedback").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    /** A request of somebody with a key: a role of the centre, or a county. */
    public HttpRequest.Builder request(String user, String path) {
        return as(user, path);
    }

    private HttpRequest.Builder as(String role, String path) {
        String login = Base64.getEncoder().encodeToString((role + ":" + key(role)).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Basic " + login);
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Answer(int status, byte[] body, HttpResponse<byte[]> response) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
