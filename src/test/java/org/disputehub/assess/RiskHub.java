package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.connector.Candidates;
import org.disputehub.connector.Lookups;
import org.disputehub.flow.CitizenIds;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.PublishedSchemas;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.disputehub.integrate.OwnHome;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** A hub with police, registers and rules of the test's own, used as its partners use it. */
final class RiskHub {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    final OwnHome home = new OwnHome("police-110", "key-persons", "lexicon-l1");
    final RunningHub hub = new RunningHub().with("hub.home=" + home.folder()).with("hub.assess.late-answers=300").with("hub.assess.sweep=300").with("hub.assess.count=300").with("hub.assess.hotspots=500");

    /** A call by somebody else about another matter, in 山城区 (410603). */
    RunningHub.Answer call(String story, String query) {
        int number = NUMBER.incrementAndGet();
        String name = "" + (char) ('\u4e00' + number * 17) + (char) ('\u5e00' + number * 13);
        return call(name, "1541000" + String.format("%04d", number), "样例" + name + "巷" + number + "号", story, query);
    }

    RunningHub.Answer call(String name, String phone, String address, String story, String query) {
        String number = "4106032025042900" + (1000 + NUMBER.incrementAndGet());
        String call = new String(Samples.bytes("police-110", "threat-by-former-husband.xml"), GB18030).replace("41060320250429000210", number)
                .replaceAll("<bjnr>.*</bjnr>", "<bjnr>" + story + "</bjnr>").replace("孙假设", name).replace("15400000005", phone).replace("样例巷8号", address)
                .replaceAll("<zddw([xy])zb>.*</zddw", "<zddw$1zb></zddw");
        return hub.post("police-110" + query, "application/xml", call.getBytes(GB18030));
    }

    /** @return its number, once it is decided */
    String dispute(RunningHub.Answer called) {
        return hub.outcome("police-110", called.json().get("receipt").asText()).get("dispute").asText();
    }

    JsonNode risk(String dispute) {
        return hub.get("viewer", "/api/v1/disputes/" + dispute).json().get("risk");
    }

    RunningHub.Answer stage(String register, String csv) {
        String login = Base64.getEncoder().encodeToString(("operator:" + hub.key("operator")).getBytes(StandardCharsets.UTF_8));
        return hub.send(HttpRequest.newBuilder(URI.create(hub.url() + "/api/v1/registers/" + register + "/versions?mode=change")).header("Authorization", "Basic " + login)
                .header("Content-Type", "text/csv;charset=UTF-8").POST(HttpRequest.BodyPublishers.ofString(csv)).build());
    }

    void activate(String register, int version) {
        RunningHub.Answer answer = hub.act("operator", "/api/v1/registers/" + register + "/versions/" + version + "/activate?reason=test");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
    }

    /** A person whom nobody else is. */
    static String idNo() {
        return CitizenIds.of(3_000_000 + NUMBER.incrementAndGet());
    }

    /** @return the next message that fits, by its published schema */
    static JsonNode told(CountyClient client, Predicate<JsonNode> fits) throws Exception {
        return PublishedSchemas.checked(client.until(fits));
    }

    /** Feedback of 410603. */
    void say(String dispute, String event, String more) {
        RunningHub.Answer answer = hub.feedback("410603", "{\"dispute\":\"%s\",\"event\":\"%s\",\"at\":\"%s\",\"by\":\"样例办\",%s}".formatted(dispute, event, OffsetDateTime.now(), more));
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    /** From now on a service of another owner is asked, too. */
    void ask(String register, String url) throws IOException {
        home.put("connectors/" + register + "/connector.yaml", """
                id: %s
                name: 重点人员（公安）
                kind: lookup
                lookup:
                  holds: persons
                  owner: 410600-GAJ
                  remote:
                    url: %s/persons
                    body: '{"sfzh":"{idNo}"}'
                    by: [ID, NAME_PHONE, NAME_DIVISION]
                    records: /data
                    entry: /bh
                    category: /lb
                """.formatted(register, url));
        hub.context().getBean(Lookups.class).replace(Candidates.read(home.folder().resolve("connectors"), home.folder().resolve("mappings")).get(register).lookup().orElseThrow());
    }

    void forget(String register) {
        hub.context().getBean(Lookups.class).remove(register);
    }
}
