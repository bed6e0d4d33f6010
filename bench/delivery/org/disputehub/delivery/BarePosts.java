package org.disputehub.delivery;

import org.springframework.jdbc.core.JdbcTemplate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The bare limit: threads of each county take messages from memory, sign, post, and write one row each, on the hub's own PostgreSQL and pool of connections. */
final class BarePosts {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JdbcTemplate database;
    private final List<String> secrets;

    BarePosts(JdbcTemplate database, List<String> secrets) {
        this.database = database;
        this.secrets = secrets;
        database.execute("create table if not exists bare (id text primary key, state text not null)");
    }

    /** So many rows that wait. */
    void prepare(int messages) {
        database.execute("truncate bare");
        database.update("insert into bare select 'bare-' || n, 'WAITING' from generate_series(1, ?) n", messages);
    }

    /** As many messages for each address as for any other. */
    void run(List<String> urls, int threads, byte[] body) throws Exception {
        int messages = database.queryForObject("select count(*) from bare", Integer.class);
        ExecutorService executor = Executors.newFixedThreadPool(urls.size() * threads);
        List<Future<Void>> done = new ArrayList<>();
        for (int county = 0; county < urls.size(); county++) {
            Queue<String> ids = new ConcurrentLinkedQueue<>();
            for (int n = county + 1; n <= messages; n += urls.size()) {
                ids.add("bare-" + n);
            }
            URI url = URI.create(urls.get(county));
            for (int thread = 0; thread < threads; thread++) {
                done.add(executor.submit(() -> post(ids, url, body)));
            }
        }
        for (Future<Void> one : done) {
            one.get();
        }
        executor.shutdown();
    }

    private Void post(Queue<String> ids, URI url, byte[] body) throws Exception {
        for (String id = ids.poll(); id != null; id = ids.poll()) {
            long seconds = System.currentTimeMillis() / 1_000;
            HttpRequest request = HttpRequest.newBuilder(url).header("Content-Type", "application/cloudevents+json").header("webhook-id", id).header("webhook-timestamp", String.valueOf(seconds))
                    .header("webhook-signature", WebhookSignature.of(secrets, id, seconds, body)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 204) {
                database.update("update bare set state = 'DELIVERED' where id = ?", id);
            }
        }
        return null;
    }
}
