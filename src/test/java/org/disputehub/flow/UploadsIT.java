package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mini-program sends each photo by itself, and the report that they belong to. */
class UploadsIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.partners();

    @Test
    void photosThatComeFirstBecomeAttachmentsOfTheirReport() {
        String id = Samples.fresh("app-");
        Answer one = photos(id, photo("one"));
        assertThat(one.status()).isEqualTo(201);
        assertThat(one.json().at("/photos/0/mime").asText()).isEqualTo("image/jpeg");
        assertThat(one.json().at("/photos/0/bytes").asInt()).isEqualTo(photo("one").length);
        assertThat(photos(id, photo("two"), photo("one")).status()).isEqualTo(201);

        assertThat(attachments(dryRun(id))).as("a dry run sees them and leaves them").hasSize(2);
        JsonNode receipt = outcome(report(id, "漏水"));
        assertThat(receipt.get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        String sha256 = one.json().at("/photos/0/sha256").asText();
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + receipt.get("dispute").asText()).text()).contains("attachment:" + sha256);
        assertThat(HUB.data().resolve("attachments").resolve(sha256.substring(0, 2)).resolve(sha256)).hasBinaryContent(photo("one"));
    }

    @Test
    void aReportThatIsSentAgainFindsTheSamePhotosAndIsTheSame() {
        String id = Samples.fresh("app-");
        photos(id, photo("b"), photo("a"));
        Answer first = report(id, "漏水");
        outcome(first);
        assertThat(photos(id, photo("a")).status()).as("a photo again changes nothing").isEqualTo(201);
        Answer again = report(id, "漏水");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("receipt")).isEqualTo(first.json().get("receipt"));
    }

    @Test
    void photosThatComeAfterTheirReportMakeItANewVersionOfItself() {
        String id = Samples.fresh("app-");
        JsonNode first = outcome(report(id, "漏水"));
        Answer late = photos(id, photo("late"));
        assertThat(late.status()).isEqualTo(201);
        JsonNode update = HUB.outcome("photo-app", late.json().get("receipt").asText());
        assertThat(update.get("outcome").asText()).isEqualTo("UPDATE");
        assertThat(update.get("dispute")).isEqualTo(first.get("dispute"));
    }

    @Test
    void aRefusedReportLeavesItsPhotosForTheCorrectedOne() {
        String id = Samples.fresh("app-");
        photos(id, photo("kept"));
        String bad = body(id, "漏水").replace("2025-06-04 18:30:05", "soon");
        assertThat(HUB.post("photo-app", bad).status()).isEqualTo(422);
        assertThat(photos(id, photo("more")).json().has("receipt")).as("no report came yet").isFalse();
        assertThat(attachments(dryRun(id))).hasSize(2);
        assertThat(outcome(report(id, "漏水")).get("outcome").asText()).isEqualTo("NEW_DISPUTE");
    }

    @Test
    void moreOrLargerPhotosThanTheConnectorTakesAreRefused() {
        String id = Samples.fresh("app-");
        assertThat(photos(id, photo("1"), photo("2"), photo("3")).status()).isEqualTo(201);
        assertThat(photos(id, photo("4")).status()).isEqualTo(413);
        assertThat(photos(Samples.fresh("app-"), photo("x".repeat(20_001))).status()).isEqualTo(413);
        assertThat(photos(Samples.fresh("app-"), "no picture".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
    }

    @Test
    void withoutAClientIdACredentialOrAFileNothingIsTaken() {
        assertThat(send("photo-app/photos", HUB.key("photo-app"), photo("x")).status()).isEqualTo(400);
        assertThat(send("photo-app/photos?clientId=1", "wrong", photo("x")).status()).isEqualTo(401);
        assertThat(send("photo-app/photos?clientId=1", HUB.key("json-reply"), photo("x")).status()).isEqualTo(403);
        assertThat(send("photo-app/photos?clientId=1", HUB.key("photo-app")).status()).isEqualTo(400);
        assertThat(send("json-reply/photos?clientId=1", HUB.key("json-reply"), photo("x")).status()).as("takes none").isEqualTo(404);
    }

    @Test
    void photosWhoseReportNeverComesAreRemovedAfterAWeek() throws Exception {
        String id = Samples.fresh("app-");
        String sha256 = photos(id, photo("forgotten")).json().at("/photos/0/sha256").asText();
        String other = photos(Samples.fresh("app-"), photo("waits")).json().at("/photos/0/sha256").asText();
        Path file = uploaded(sha256).get(0);
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(8)));
        Files.setLastModifiedTime(file, longAgo);
        Files.setLastModifiedTime(file.getParent(), longAgo);
        await().until(() -> !Files.exists(file.getParent()));
        assertThat(uploaded(other)).hasSize(1);
    }

    private static List<Path> uploaded(String sha256) throws Exception {
        try (Stream<Path> files = Files.walk(HUB.data().resolve("uploads/photo-app"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(sha256)).toList();
        }
    }

    private static JsonNode dryRun(String id) {
        return HUB.post("photo-app?dryRun=true", body(id, "漏水")).json();
    }

    private static JsonNode attachments(JsonNode dryRun) {
        return dryRun.at("/canonical/attachments");
    }

    private static Answer report(String id, String text) {
        return HUB.post("photo-app", body(id, text));
    }

    private static JsonNode outcome(Answer taken) {
        assertThat(taken.status()).isEqualTo(202);
        return HUB.outcome("photo-app", taken.json().get("receipt").asText());
    }

    private static String body(String id, String text) {
        return "{\"clientMsgId\":\"" + id + "\",\"desc\":\"" + text + "\",\"address\":\"淇滨区样例花园\",\"anonymous\":\"1\",\"clientTime\":\"2025-06-04 18:30:05\"}";
    }

    private static byte[] photo(String content) {
        return ("\u00ff\u00d8\u00ff\u00e0" + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Answer photos(String id, byte[]... photos) {
        return send("photo-app/photos?clientId=" + id, HUB.key("photo-app"), photos);
    }

    private static Answer send(String address, String key, byte[]... photos) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (byte[] photo : photos) {
            form.writeBytes("--limit\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.jpg\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            form.writeBytes(photo);
            form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        form.writeBytes("--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
        return HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + "/api/v1/reports/" + address)).header("X-Api-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=limit").POST(BodyPublishers.ofByteArray(form.toByteArray())).build());
    }
}
