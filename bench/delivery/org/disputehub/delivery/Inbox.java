package org.disputehub.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Counties' servers: each path but {@code /hangs} answers at once and remembers how often each message came. */
final class Inbox implements AutoCloseable {

    private final Map<String, AtomicInteger> timesById = new ConcurrentHashMap<>();
    private final HttpServer server;

    Inbox() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1_000);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "inbox");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.createContext("/hangs", exchange -> { });
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    int messages() {
        return timesById.size();
    }

    /** Forgets what came. @return how many came more than once */
    long clear() {
        long twice = timesById.values().stream().filter(times -> times.get() > 1).count();
        timesById.clear();
        return twice;
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        timesById.computeIfAbsent(exchange.getRequestHeaders().getFirst("webhook-id"), id -> new AtomicInteger()).incrementAndGet();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
