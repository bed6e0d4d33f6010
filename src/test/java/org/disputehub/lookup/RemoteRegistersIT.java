package org.disputehub.lookup;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import org.disputehub.connector.LookupConnector;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Registers that stay with their owner: asked, believed in part, remembered for a while, and done without when they do not answer. */
@ExtendWith(OutputCaptureExtension.class)
class RemoteRegistersIT {

    private static final WireMockServer OWNER = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final String KNOWN = "{\"data\":[{\"bh\":\"Z-1\",\"lb\":\"刑满释放人员\"}]}";
    private static final String ZHANG = "{'parties':[{'name':'张样例','idNo':'410699190001010114'}]}";

    private static final RegisterHub REGISTERS = new RegisterHub();

    @RegisterExtension
    static final RunningHub HUB = REGISTERS.hub;

    private String id;

    @BeforeAll
    static void start() throws IOException {
        OWNER.start();
        Files.createDirectories(HUB.data().resolve("keys"));
        Files.writeString(HUB.data().resolve("keys/police-token"), "a-secret-word");
    }

    @AfterAll
    static void stop() {
        OWNER.stop();
    }

    /** Each test has an owner of its own: a breaker that is open stays so for a while. */
    @BeforeEach
    void anotherOwner() throws IOException {
        OWNER.resetAll();
        for (LookupConnector register : REGISTERS.lookups().all()) {
            REGISTERS.home.delete("connectors/" + register.id());
            REGISTERS.lookups().remove(register.id());
        }
        id = Samples.fresh("owner-");
        REGISTERS.run(id, """
                id: %s
                name: 重点人员（公安）
                kind: lookup
                lookup:
                  holds: persons
                  owner: 410600-GAJ
                  remote:
                    url: %s/%s
                    body: '{"sfzh":"{idNo}","xm":"{name}"}'
                    headers: {X-Token: "{secret}"}
                    secret: police-token
                    by: [ID, NAME_PHONE]
                    records: /data
                    entry: /bh
                    category: /lb
                """.formatted(id, OWNER.baseUrl(), id));
    }

    @Test
    void aPartyIsAskedAboutAndTheAnswerRemembered() {
        answer(okJson(KNOWN));
        Findings findings = REGISTERS.recognise(ZHANG);
        assertThat(findings.hits()).containsExactly(new Hit(Hit.Kind.KEY_PERSON, id, "Z-1", "刑满释放人员", "ID", "/parties/0/idNo", -1, -1, Hit.Certainty.SURE));
        assertThat(findings.notAsked()).isEmpty();
        assertThat(REGISTERS.recognise(ZHANG).hits()).hasSize(1);
        OWNER.verify(1, postRequestedFor(urlPathEqualTo("/" + id)).withHeader("X-Token", equalTo("a-secret-word"))
                .withRequestBody(equalToJson("{\"sfzh\":\"410699190001010114\",\"xm\":\"张样例\"}")));
        assertThat(HUB.context().getBean(Registers.class).entry(id, "Z-1")).map(Entry::owner).contains("410600-GAJ");
    }

    @Test
    void onlyWhatAnswersTheQuestionIsSentAndNobodyWithoutASureSign() {
        answer(okJson("{\"data\":[]}"));
        assertThat(REGISTERS.recognise("{'parties':[{'name':'张样例'}]}").notAsked()).isEmpty();
        OWNER.verify(0, postRequestedFor(anyUrl()));
        REGISTERS.recognise("{'parties':[{'name':'引号\\\"}{idNo}','phoneE164':'+8615400000001'}]}");
        assertThat(OWNER.getAllServeEvents()).singleElement().satisfies(event -> {
            assertThat(event.getRequest().getBodyAsString()).isEqualTo("{\"sfzh\":\"\",\"xm\":\"引号\\\"}{idNo}\"}");
            assertThat(event.getRequest().getHeaders().keys()).noneMatch(name -> name.toLowerCase().startsWith("camel") || name.toLowerCase().startsWith("hub"));
        });
    }

    @Test
    void aServiceThatHangsIsNotWaitedFor() {
        answer(okJson(KNOWN).withFixedDelay(60_000));
        String fivePeople = "{'parties':[{'idNo':'410699190001010114'},{'idNo':'410699190001010229'},{'idNo':'410699190001010333'},{'idNo':'410699190001010448'},{'idNo':'410699190001010552'}]}";
        CompletableFuture<Findings> asked = CompletableFuture.supplyAsync(() -> REGISTERS.recognise(fivePeople));
        await().atMost(Duration.ofSeconds(5)).until(asked::isDone);
        assertThat(asked.join().notAsked()).containsExactly(id);
        int before = OWNER.getAllServeEvents().size();
        assertThat(REGISTERS.recognise(ZHANG).notAsked()).as("the breaker is open").containsExactly(id);
        assertThat(OWNER.getAllServeEvents()).hasSize(before);
    }

    @Test
    void aBodyThatTricklesIsNotWaitedFor() {
        answer(okJson(KNOWN).withChunkedDribbleDelay(20, 60_000));
        CompletableFuture<Findings> asked = CompletableFuture.supplyAsync(() -> REGISTERS.recognise(ZHANG));
        await().atMost(Duration.ofSeconds(5)).until(asked::isDone);
        assertThat(asked.join().notAsked()).containsExactly(id);
    }

    @Test
    void anOwnerThatIsBackIsAskedAgainByItself() {
        answer(aResponse().withStatus(500));
        for (int i = 0; i < 3; i++) {
            assertThat(REGISTERS.recognise(ZHANG).notAsked()).containsExactly(id);
        }
        answer(okJson(KNOWN));
        assertThat(REGISTERS.recognise(ZHANG).notAsked()).as("the breaker is open").containsExactly(id);
        assertThat(HUB.get("viewer", "/api/v1/connectors/" + id).text()).contains("/lookup/remote does not run");
        await().atMost(Duration.ofSeconds(20)).until(() -> REGISTERS.recognise(ZHANG).hits().size() == 1);
        assertThat(HUB.get("viewer", "/api/v1/connectors/" + id).json().get("faults")).isEmpty();
    }

    @Test
    void whatIsNoAnswerIsNotBelieved(CapturedOutput log) {
        List<ResponseDefinitionBuilder> answers = List.of(okJson("{\"data\":[{\"bh\":\"410699190001010114\",\"lb\":\"类\"}]}"), okJson("{\"data\":[{\"bh\":\"Z\",\"lb\":\"张样例410699190001010114\"}]}"));
        for (ResponseDefinitionBuilder answer : answers) {
            answer(answer);
            Findings findings = REGISTERS.recognise(ZHANG);
            assertThat(findings.hits()).isEmpty();
            assertThat(findings.notAsked()).containsExactly(id);
        }
        assertThat(log.getAll()).doesNotContain("410699190001010114", "张样例");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":{}}", "<html>login</html>", "[]", "", "{\"data\":[{}]}"})
    void rubbishIsNoAnswer(String body) {
        answer(okJson(body));
        assertThat(REGISTERS.recognise(ZHANG).notAsked()).containsExactly(id);
    }

    @Test
    void anAnswerThatIsTooLargeOrCutOffIsNone() {
        answer(okJson("{\"data\":[],\"x\":\"" + "x".repeat(70_000) + "\"}"));
        assertThat(REGISTERS.recognise(ZHANG).notAsked()).containsExactly(id);
        answer(okJson(KNOWN).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThat(REGISTERS.recognise(ZHANG).notAsked()).containsExactly(id);
    }

    @Test
    void aRedirectIsNotFollowed() {
        answer(aResponse().withStatus(302).withHeader("Location", OWNER.baseUrl() + "/elsewhere"));
        assertThat(REGISTERS.recognise(ZHANG).notAsked()).containsExactly(id);
        OWNER.verify(0, postRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void anotherDefinitionIsUsedFromTheNextQuestionOn() throws IOException {
        answer(okJson(KNOWN));
        assertThat(REGISTERS.recognise(ZHANG).hits()).hasSize(1);
        OWNER.stubFor(any(urlPathEqualTo("/moved")).willReturn(okJson(KNOWN.replace("Z-1", "Z-2"))));
        REGISTERS.run(id, REGISTERS.home.text("connectors/" + id + "/connector.yaml").replace("/" + id + "\n", "/moved\n"));
        assertThat(REGISTERS.recognise(ZHANG).hits()).extracting(Hit::entry).containsExactly("Z-2");
    }

    private void answer(ResponseDefinitionBuilder answer) {
        OWNER.stubFor(post(urlPathEqualTo("/" + id)).willReturn(answer));
    }
}
