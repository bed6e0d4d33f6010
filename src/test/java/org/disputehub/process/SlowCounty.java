package org.disputehub.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A county that takes what is posted at once and takes its time to say so, as often as the same comes. */
final class SlowCounty implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(2);
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final Duration delay;
    private final HttpServer server;

    SlowCounty(Duration delay) {
        this.delay = delay;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** @param body as it came, which is what is signed */
    record Post(HttpHeaders headers, String body, JsonNode event) {

        String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }

        String dispute() {
            return event.get("subject").asText();
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/inbox";
    }

    /** In the order in which they came. */
    List<Post> posts() {
        return posts;
    }

    /** Each message as often as it came. */
    List<String> ids() {
        return posts.stream().map(Post::id).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posts.add(new Post(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body, JSON.readTree(body)));
        answers.schedule(() -> answer(exchange), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void answer(HttpExchange exchange) {
        try {
            exchange.sendResponseHeaders(204, -1);
        } catch (IOException gone) {
            // whoever posted was killed meanwhile
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        answers.shutdownNow();
    }
}
