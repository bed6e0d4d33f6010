package org.disputehub.callback;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.awaitility.Awaitility;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** Systems of sources that are told, each at a path of its own. */
final class SourceSystem {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort().extensions(new Gate()));
    private volatile CountDownLatch gate;

    SourceSystem() {
        server.start();
        server.stubFor(post(WireMock.anyUrl()).willReturn(aResponse().withStatus(200).withBody("{\"code\":0}")));
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    void answers(String path, int status) {
        server.stubFor(post(urlPathEqualTo(path)).willReturn(aResponse().withStatus(status)));
    }

    /** What it is told there is on its way until {@link #letGo}. */
    void holds(String path, int status) {
        gate = new CountDownLatch(1);
        server.stubFor(post(urlPathEqualTo(path)).willReturn(aResponse().withStatus(status).withTransformers("gate")));
    }

    void letGo() {
        gate.countDown();
    }

    /** Those whose body has the text, in the order in which they came. */
    List<LoggedRequest> told(String path, String text) {
        return server.findAll(postRequestedFor(urlPathEqualTo(path))).stream().filter(request -> body(request).contains(text)).toList();
    }

    List<LoggedRequest> await(String path, String text, int count) {
        return Awaitility.await().atMost(PATIENCE).until(() -> told(path, text), found -> found.size() >= count);
    }

    static String body(LoggedRequest request) {
        return new String(request.getBody(), java.nio.charset.Charset.forName(request.getHeader("Content-Type").contains("GB18030") ? "GB18030" : "UTF-8"));
    }

    /** Holds an answer back. */
    private final class Gate implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            try {
                gate.await();
                return event.getResponseDefinition();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public String getName() {
            return "gate";
        }
    }
}
