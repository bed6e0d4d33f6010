package org.disputehub.demo;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The city's sources: each posts its shipped sample under ever new numbers; now and then one repeats itself or sends rubbish. */
final class DemoSources extends Thread {

    private record Source(String connector, String sample, String number, String type, Charset charset) {
    }

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Source> SOURCES = List.of(
            new Source("police-110", "call.xml", "41061120250603000123", "application/xml", GB18030),
            new Source("police-110", "threat-by-former-husband.xml", "41060320250429000210", "application/xml", GB18030),
            new Source("police-110", "same-name-other-person.xml", "41062120250604000077", "application/xml", GB18030),
            new Source("hotline-12345", "workorder.json", "HB202506040031", "application/json", StandardCharsets.UTF_8),
            new Source("dept-civil-affairs", "page.json", "MZ20250610001", "application/json", StandardCharsets.UTF_8),
            new Source("dept-housing", "weekly-list.csv", "ZJ-20250609", "text/csv", GB18030),
            new Source("grid-worker", "leak.json", "c0ffee00-0000-4000-8000-000000000003", "application/json", StandardCharsets.UTF_8),
            new Source("public-snapshot", "snapshot.json", "oTEST_fictional_openid_0001", "application/json", StandardCharsets.UTF_8));
    private static final int LONGEST_PAUSE_MILLIS = 3_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random();
    private final int port;
    private final UnaryOperator<String> keys;

    DemoSources(int port, UnaryOperator<String> keys) {
        super("demo-sources");
        setDaemon(true);
        this.port = port;
        this.keys = keys;
    }

    @Override
    public void run() {
        String again = null;
        Source againFrom = null;
        try {
            for (int i = 1; ; i++) {
                Source source = SOURCES.get(random.nextInt(SOURCES.size()));
                String body = sample(source).replace(source.number(), source.number() + "-" + i);
                if (i % 7 == 0 && again != null) {
                    post(againFrom, again, "repeats itself");
                } else if (i % 11 == 0 && !source.type().equals("text/csv")) {
                    post(source, body.substring(0, body.length() / 2), "sends half a message");
                } else {
                    post(source, body, "reports");
                    again = body;
                    againFrom = source;
                }
                Thread.sleep(300 + random.nextInt(LONGEST_PAUSE_MILLIS));
            }
        } catch (IOException e) {
            Demo.say("the sources do not reach the hub any more");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(Source source, String body, String what) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports/" + source.connector()))
                .header("X-Api-Key", keys.apply(source.connector())).header("Content-Type", source.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(source.charset()))).build(), HttpResponse.BodyHandlers.ofString());
        Demo.say(source.connector() + " " + what + " ▶ " + answer.statusCode() + " " + meaning(answer));
    }

    private static String meaning(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> "known already";
            case 202 -> answer.body().contains("QUARANTINED") ? "accepted, a bad row is in quarantine" : "accepted";
            case 400 -> "cannot be read";
            default -> "";
        };
    }

    private static String sample(Source source) throws IOException {
        try (var file = new ClassPathResource("shipped/connectors/" + source.connector() + "/samples/" + source.sample()).getInputStream()) {
            return new String(file.readAllBytes(), source.charset());
        }
    }
}
