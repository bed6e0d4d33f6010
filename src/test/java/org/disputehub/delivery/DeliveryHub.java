package org.disputehub.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import org.awaitility.Awaitility;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.disputehub.integrate.OwnHome;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** A hub whose receivers are webhooks of the test, each under an address of its own. */
public final class DeliveryHub {

    static final String TAKEN = "DELIVERED";

    final OwnHome home = new OwnHome("hotline-12345");
    final RunningHub hub = new RunningHub().with("hub.home=" + home.folder()).with("hub.delivery-look=50");
    final WireMockServer servers = new WireMockServer(WireMockConfiguration.options().dynamicPort().containerThreads(60));

    /** Says how a county gets its messages, from the start on. */
    DeliveryHub county(String code, String yaml) {
        home.put("connectors/county-" + code + "/connector.yaml", "id: county-" + code + "\nname: 县" + code + "\nkind: county\n" + yaml);
        return this;
    }

    /** A receiver that nobody else uses, with retries and a breaker that tests can wait for. */
    String receiver(String settings) {
        String id = Samples.fresh("test.");
        put(id, settings);
        return id;
    }

    void put(String id, String settings) {
        hub.context().getBean(Receivers.class).put(Receiver.webhook(id, id, WebhookYaml.read("url: " + servers.baseUrl() + "/" + id + "\n" + settings)));
    }

    void answers(String receiver, ResponseDefinitionBuilder answer) {
        servers.stubFor(post(urlPathEqualTo("/" + receiver)).willReturn(answer));
    }

    /** One message for the receiver, in a line of its own. */
    String hand(String receiver) {
        return hand(receiver, Samples.fresh("HB"), null, null);
    }

    String hand(String receiver, String line, RiskLevel level, Instant due) {
        String id = Samples.fresh("m-");
        hub.context().getBean(Handover.class).hand(List.of(new Outgoing(id, receiver, line, "test.v1", "application/json", Map.of("X-Of-Message", "yes"),
                ("{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"name\":\"张样例\"}").getBytes(StandardCharsets.UTF_8), level, due)));
        return id;
    }

    /** What the hub sent there, in order. */
    List<String> sent(String receiver) {
        return servers.getAllServeEvents().stream().filter(event -> event.getRequest().getUrl().equals("/" + receiver))
                .sorted(Comparator.comparing((ServeEvent event) -> event.getRequest().getLoggedDate())).map(event -> event.getRequest().getHeader("webhook-id")).toList();
    }

    ServeEvent last(String receiver) {
        return servers.getAllServeEvents().stream().filter(event -> event.getRequest().getUrl().equals("/" + receiver)).findFirst().orElseThrow();
    }

    JsonNode failure(long number) {
        return hub.get("viewer", "/api/v1/failures/" + number).json();
    }

    /** The failed messages of a receiver, the newest first. */
    JsonNode failures(String receiver) {
        return hub.get("viewer", "/api/v1/failures?receiver=" + receiver).json();
    }

    JsonNode untilFailed(String receiver, int count) {
        return until(() -> failures(receiver), failures -> failures.size() == count);
    }

    void untilState(String receiver, String message, String state) {
        until(() -> state(receiver, message), state::equals);
    }

    String state(String receiver, String message) {
        return sql().queryForObject("select case when state = 'WAITING' and parked_at is not null then 'PARKED' else state end from delivery where receiver = ? and message_id = ?", String.class,
                receiver, message);
    }

    int attempts(String receiver, String message) {
        return sql().queryForObject("select attempts from delivery where receiver = ? and message_id = ?", Integer.class, receiver, message);
    }

    JdbcTemplate sql() {
        return hub.context().getBean(JdbcTemplate.class);
    }

    static <T> T until(Callable<T> what, java.util.function.Predicate<T> fits) {
        return Awaitility.await().pollInterval(Duration.ofMillis(30)).atMost(Duration.ofSeconds(30)).until(what, fits);
    }
}
