package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

/** What anybody may know of a connector, and what only its own source and the centre. */
class PartnerIT {

    private static final String LIST = "/api/v1/partner/connectors";
    private static final Path HOME = home();

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.home=" + HOME);

    /** The shipped home, into which an integrator has put a message as it came. */
    private static Path home() {
        try {
            Path home = Files.createTempDirectory("home-");
            for (String folder : new String[]{"routes", "mappings", "connectors"}) {
                FileSystemUtils.copyRecursively(Path.of(folder), home.resolve(folder));
            }
            String real = Samples.workOrder("HB-REAL").replaceAll("154\\d{8}", "138" + "12345678");
            Files.writeString(home.resolve("connectors/hotline-12345/samples/as-it-came.json"), real);
            return home;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterAll
    static void tidy() throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
    }

    @Test
    void everybodySeesHowToPostAndNothingMore() {
        assertThat(open(LIST).json()).hasSizeGreaterThan(20).allSatisfy(entry -> assertThat(entry.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "name", "port", "formats"));
        RunningHub.Answer police = open(LIST + "/police-110");
        assertThat(police.json().get("address").asText()).isEqualTo("/api/v1/reports/police-110");
        assertThat(police.json().at("/credentials/header").asText()).isEqualTo("X-Api-Key");
        assertThat(police.text()).doesNotContain(HUB.key("police-110"), "limits", "262144", "version");
    }

    @Test
    void aSampleComesAsTheBytesThatAreInItsFile() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("connectors/police-110/samples/call.xml"));
        JsonNode sample = open(LIST + "/police-110").json().at("/samples/0");
        assertThat(sample.get("charset").asText()).isEqualTo("GB18030");
        JsonNode call = sample(open(LIST + "/police-110").json(), "call.xml");
        assertThat(Base64.getDecoder().decode(call.get("base64").asText())).isEqualTo(file);
        assertThat(open(call.get("address").asText()).body()).isEqualTo(file);
    }

    @Test
    void aSampleThatMayBeAboutSomebodyIsForItsSourceAndForTheCentreOnly() {
        String address = LIST + "/hotline-12345";
        assertThat(sample(open(address).json(), "as-it-came.json").isMissingNode()).isTrue();
        assertThat(open(address).json().get("withheld").asInt()).isEqualTo(1);
        assertThat(open(address + "/samples/as-it-came.json").status()).isEqualTo(404);
        assertThat(open("/openapi.yaml").text()).contains("workorder.json").doesNotContain("as-it-came", "138" + "12345678");

        assertThat(sample(withKey("police-110", address).json(), "as-it-came.json").isMissingNode()).as("another source").isTrue();
        assertThat(sample(withKey("hotline-12345", address).json(), "as-it-came.json").get("open").asBoolean()).isFalse();
        assertThat(withKey("hotline-12345", address + "/samples/as-it-came.json").status()).isEqualTo(200);
        assertThat(sample(HUB.get("viewer", address).json(), "as-it-came.json").isMissingNode()).isFalse();
    }

    @Test
    void whatIsNotThereIsAProblemWithAnAddress() {
        for (String path : new String[]{"/none", "/police-110/samples/none.xml", "/police-110/samples/..%2Fconnector.yaml"}) {
            RunningHub.Answer answer = open(LIST + path);
            assertThat(answer.status()).as(path).isIn(400, 404);
        }
        assertThat(open(LIST + "/none").json().get("type").asText()).isEqualTo("/problems/no-such-connector");
    }

    @Test
    void thePageMayRunAndReachTheHubsOwnFilesOnly() {
        for (String path : new String[]{"/", "/index.html", "/partner/page.js", "/partner/page.css"}) {
            RunningHub.Answer answer = open(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.response().headers().firstValue("Content-Security-Policy").orElse("")).as(path).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        }
        assertThat(open("/").text()).doesNotContain("http://", "https://", "<style", "onclick");
    }

    private static JsonNode sample(JsonNode view, String name) {
        for (JsonNode sample : view.get("samples")) {
            if (sample.get("name").asText().equals(name)) {
                return sample;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static RunningHub.Answer open(String path) {
        return HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + path)).build());
    }

    private static RunningHub.Answer withKey(String connector, String path) {
        return HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + path)).header("X-Api-Key", HUB.key(connector)).build());
    }
}
