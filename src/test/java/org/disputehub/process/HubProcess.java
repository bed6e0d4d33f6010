package org.disputehub.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.disputehub.flow.RunningHub;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** The packaged hub as a process of its own, that can be killed. */
class HubProcess {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Path data;
    final int port = RunningHub.freePort();
    final int brokerPort = RunningHub.freePort();
    final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> jvm;
    private Process process;

    /** @param jvm options of the machine that it runs on, such as its memory */
    HubProcess(Path folder, String... jvm) {
        this.jvm = List.of(jvm);
        this.data = folder.resolve("data");
        this.log = folder.resolve("hub.log");
    }

    void start(String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", "target/dispute-hub.jar",
                "--hub.data=" + data, "--server.port=" + port, "--hub.broker.port=" + brokerPort));
        command.addAll(List.of(settings));
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(this::isReady);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    String key(String id) {
        try {
            return Files.readString(data.resolve("keys").resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> post(String connector, String type, byte[] body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports/" + connector)).timeout(Duration.ofSeconds(10))
                .header("X-Api-Key", key(connector)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A file, however long it takes. */
    HttpResponse<String> post(String connector, String type, Path file) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports/" + connector)).timeout(Duration.ofMinutes(5))
                .header("X-Api-Key", key(connector)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofFile(file)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The receipt once the report is decided. */
    JsonNode decided(String connector, String receipt) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).until(() -> JSON.readTree(receipt(connector, receipt).body()),
                json -> "PROCESSED".equals(json.path("status").asText()));
    }

    HttpResponse<String> receipt(String connector, String receipt) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/receipts/" + receipt)).header("X-Api-Key", key(connector)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Somebody with a key asks: a role of the centre, or a county. */
    HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        return http.send(as(user, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> act(String user, String path) throws IOException, InterruptedException {
        return http.send(as(user, path).POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder as(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":" + key(user)).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30)).header("Authorization", "Basic " + login);
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The hub did not start, see " + log);
        }
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
