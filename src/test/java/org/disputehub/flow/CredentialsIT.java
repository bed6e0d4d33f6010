package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.connector.Signature;
import org.disputehub.connector.Signature.Algorithm;
import org.disputehub.connector.Signature.Encoding;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A source proves who it is in the way that its platform can: a key in its own header, HTTP Basic, or a signature. */
class CredentialsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final RunningHub HUB = RunningHub.partners();

    @Test
    void aKeyCountsInTheHeaderThatTheConnectorNamesAndInNoOther() {
        assertThat(order("key-header", "Authorization-Token", HUB.key("key-header")).status()).isEqualTo(202);
        assertThat(order("key-header", "X-Api-Key", HUB.key("key-header")).status()).isEqualTo(401);
        assertThat(order("key-header", "X-Api-Key", HUB.key("json-reply")).status()).isEqualTo(403);
    }

    @Test
    void httpBasicWithTheConnectorsIdAndKey() {
        Answer taken = order("basic-login", "Authorization", basic("basic-login", HUB.key("basic-login")));
        assertThat(taken.status()).isEqualTo(202);
        assertThat(order("basic-login", "Authorization", basic("basic-login", "wrong")).status()).isEqualTo(401);
        assertThat(order("basic-login", "Authorization", basic("key-header", HUB.key("key-header"))).status()).as("a connector of another kind").isEqualTo(401);
        assertThat(order("basic-login", "Authorization", basic("operator", HUB.key("operator"))).status()).as("people do not post for sources").isEqualTo(403);
        Answer receipt = HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + taken.json().at("/links/receipt").asText()))
                .header("Authorization", basic("basic-login", HUB.key("basic-login"))).build());
        assertThat(receipt.status()).isEqualTo(200);
    }

    /** What the hotline's platform computed: over its JSON without spaces, which is therefore what must be sent. */
    @Test
    void theHotlinesOwnSignaturesAreGenuine() throws Exception {
        for (JsonNode vector : JSON.readTree(resource("signature-vectors.json"))) {
            byte[] body = JSON.writeValueAsBytes(JSON.readTree(resource(vector.get("file").asText())));
            assertThat(Signature.hash(Algorithm.HMACSM3, body)).isEqualTo(vector.get("body_sm3").asText());
            Answer answer = HUB.send(push("signed-hotline").header("Content-Type", "application/json").header("X-App-Key", vector.get("appKey").asText())
                    .header("X-Timestamp", vector.get("timestamp").asText()).header("X-Nonce", vector.get("nonce").asText())
                    .header("X-Sign", vector.get("sign").asText()).POST(BodyPublishers.ofByteArray(body)).build());
            assertThat(answer.status()).as(vector.get("file").asText()).isEqualTo(202);
        }
    }

    @Test
    void aSignatureIsTakenOnceWhateverItsSpelling() {
        byte[] body = Samples.workOrder(Samples.fresh("HB-sign-")).getBytes(StandardCharsets.UTF_8);
        String nonce = UUID.randomUUID().toString();
        assertThat(signed(body, body, nonce, false).status()).isEqualTo(202);
        assertThat(signed(body, body, nonce, false).status()).isEqualTo(401);
        assertThat(signed(body, body, nonce, true).status()).as("the same in capitals").isEqualTo(401);
        assertThat(signed(body, body, UUID.randomUUID().toString(), true).status()).as("sent again with a nonce of its own: known").isIn(200, 202);
    }

    @Test
    void aChangedBodyIsNotWhatWasSigned() {
        byte[] body = Samples.workOrder(Samples.fresh("HB-sign-")).getBytes(StandardCharsets.UTF_8);
        byte[] changed = new String(body, StandardCharsets.UTF_8).replace("301", "302").getBytes(StandardCharsets.UTF_8);
        assertThat(signed(body, changed, UUID.randomUUID().toString(), false).status()).isEqualTo(401);
    }

    @Test
    void aKeyDoesNotReplaceASignature() {
        assertThat(order("signed-hotline", "X-Api-Key", HUB.key("signed-hotline")).status()).isEqualTo(401);
    }

    @Test
    void aMessageThatIsTooLargeIsNotReadToTheEnd() {
        HttpRequest endless = push("signed-hotline").header("X-App-Key", "a").header("X-Nonce", "n").header("X-Sign", "0")
                .header("X-Timestamp", String.valueOf(Instant.now().toEpochMilli())).POST(BodyPublishers.ofInputStream(() -> new InputStream() {
                    private int left = 100 << 20;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }
                })).build();
        int status;
        try {
            status = HUB.send(endless).status();
        } catch (java.io.UncheckedIOException closed) {
            status = 413; // the hub closed while the client was still sending
        }
        assertThat(status).isEqualTo(413);
    }

    @Test
    void aFormWithAPhotoIsSignedWholeAndItsTimeMustBeThePresent() {
        byte[] form = new String(Samples.bytes("public-snapshot", "snapshot-with-photo.multipart"), StandardCharsets.ISO_8859_1)
                .replace("oTEST_fictional_openid_0001", Samples.fresh("oSIGNED_")).getBytes(StandardCharsets.ISO_8859_1);
        Instant now = Instant.now();
        Answer taken = form(form, now.getEpochSecond());
        assertThat(taken.status()).isEqualTo(202);
        assertThat(form(form, now.minusSeconds(300).getEpochSecond()).status()).isEqualTo(401);
        assertThat(form(form, now.plusSeconds(300).getEpochSecond()).status()).isEqualTo(401);

        String time = String.valueOf(now.getEpochSecond());
        String question = Signature.sign(Algorithm.HMACSHA256, Encoding.BASE64, HUB.key("signed-form"), (time + "..").getBytes(StandardCharsets.UTF_8));
        Answer receipt = HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + taken.json().at("/links/receipt").asText()))
                .header("X-Time", time).header("X-Signature", question).build());
        assertThat(receipt.status()).as("its receipt, asked for with a signature over nothing").isEqualTo(200);
    }

    @Test
    void whatASourceActsOnIsSignedWithItsBodyAndCountsOnce() {
        String day = "/api/v1/reconciliation/signed-form/" + java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        String time = String.valueOf(Instant.now().getEpochSecond());
        assertThat(act(day, time, "{\"count\":1}", "{\"count\":1}").status()).isEqualTo(200);
        assertThat(act(day, time, "{\"count\":1}", "{\"count\":1}").status()).as("the very same again").isEqualTo(401);
        assertThat(act(day, time, "{\"count\":2}", "{\"count\":3}").status()).isEqualTo(401);
        assertThat(act(day, time, "", "").status()).as("the signature of a question").isEqualTo(401);
        assertThat(act(day.replace("signed-form", "signed-hotline"), time, "{\"count\":4}", "{\"count\":4}").status()).as("another source's day").isEqualTo(403);
    }

    private static Answer act(String path, String time, String signed, String sent) {
        String sign = Signature.sign(Algorithm.HMACSHA256, Encoding.BASE64, HUB.key("signed-form"), (time + ".." + signed).getBytes(StandardCharsets.UTF_8));
        return HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + path)).header("Content-Type", "application/json").header("X-Time", time).header("X-Signature", sign)
                .POST(BodyPublishers.ofString(sent)).build());
    }

    private static Answer form(byte[] form, long seconds) {
        byte[] text = (seconds + ".." + new String(form, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        return HUB.send(push("signed-form").header("Content-Type", "multipart/form-data; boundary=----WebKitFormBoundaryTEST0001").header("X-Time", String.valueOf(seconds))
                .header("X-Signature", Signature.sign(Algorithm.HMACSHA256, Encoding.BASE64, HUB.key("signed-form"), text)).POST(BodyPublishers.ofByteArray(form)).build());
    }

    private static Answer signed(byte[] body, byte[] sent, String nonce, boolean capitals) {
        String text = "app\n1749000000000\n" + nonce + "\n" + Signature.hash(Algorithm.HMACSM3, body);
        String sign = Signature.sign(Algorithm.HMACSM3, Encoding.HEX, HUB.key("signed-hotline"), text.getBytes(StandardCharsets.UTF_8));
        return HUB.send(push("signed-hotline").header("Content-Type", "application/json").header("X-App-Key", "app").header("X-Timestamp", "1749000000000")
                .header("X-Nonce", nonce).header("X-Sign", capitals ? sign.toUpperCase(java.util.Locale.ROOT) : sign).POST(BodyPublishers.ofByteArray(sent)).build());
    }

    private static Answer order(String connector, String header, String value) {
        return HUB.send(push(connector).header("Content-Type", "application/json").header(header, value)
                .POST(BodyPublishers.ofString(Samples.workOrder(Samples.fresh("HB-who-")))).build());
    }

    private static HttpRequest.Builder push(String connector) {
        return HttpRequest.newBuilder(URI.create(HUB.url() + "/api/v1/reports/" + connector));
    }

    private static String basic(String user, String key) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) throws Exception {
        return Files.readAllBytes(Path.of("src/test/resources/signatures", name));
    }
}
