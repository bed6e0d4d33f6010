package org.disputehub.flow;

import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources that send again until they see their success word are answered in their own words, always. */
class ReplyIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.partners();

    @Test
    void whatIsOnDiskIsAnsweredWithTheSuccessWordAlsoWhenItCameBefore() {
        String order = Samples.workOrder(Samples.fresh("HB-reply-"));
        Answer first = HUB.post("json-reply", order);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.response().headers().firstValue("Content-Type")).hasValue("application/json");
        String receipt = receipt(first);
        assertThat(first.text()).isEqualTo("{\"code\":0,\"msg\":\"success\",\"id\":\"" + receipt + "\"}");
        assertThat(HUB.outcome("json-reply", receipt).get("outcome").asText()).isEqualTo("NEW_DISPUTE");

        assertThat(HUB.post("json-reply", order).text()).as("known at once").isEqualTo(first.text());
    }

    @Test
    void whatIsRefusedSaysWhyAndKeepsItsQuarantineReceipt() {
        Answer answer = HUB.post("json-reply", Samples.workOrder(Samples.fresh("HB-reply-")).replace("2025-06-04 09:20:33", "2025-13-40"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("code").asInt()).isEqualTo(422);
        assertThat(answer.json().get("msg").asText()).contains("/callTime", "DATE_BAD");
        assertThat(HUB.outcome("json-reply", receipt(answer)).get("status").asText()).isEqualTo("QUARANTINED");
    }

    @Test
    void whatCannotBeReadIsAnsweredInValidJsonWhateverTheDetailSays() {
        Answer answer = HUB.post("json-reply", "{\"hotlineNo\": \"");
        assertThat(answer.json().get("code").asInt()).isEqualTo(400);
        assertThat(answer.json().get("msg").asText()).contains("not well-formed");
        assertThat(HUB.post("json-reply", "text/plain", "x".getBytes(StandardCharsets.UTF_8)).json().get("code").asInt()).isEqualTo(415);
    }

    @Test
    void wrongCredentialsAreStillA401InTheSourcesWords() {
        Answer stranger = HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + "/api/v1/reports/json-reply")).header("X-Api-Key", "wrong")
                .POST(HttpRequest.BodyPublishers.ofString("{}")).build());
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.json().get("code").asInt()).isEqualTo(401);
        Answer other = HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + "/api/v1/reports/json-reply")).header("X-Api-Key", HUB.key("xml-reply"))
                .POST(HttpRequest.BodyPublishers.ofString("{}")).build());
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.json().get("code").asInt()).isEqualTo(403);
    }

    @Test
    void aDryRunIsAnsweredInTheHubsWords() {
        Answer dryRun = HUB.post("json-reply?dryRun=true", Samples.workOrder(Samples.fresh("HB-reply-")));
        assertThat(dryRun.json().get("outcome").asText()).isEqualTo("NEW_DISPUTE");
    }

    @Test
    void anXmlAcknowledgementIsWrittenInItsCharsetAndKeepsTheHubsStatus() throws Exception {
        Answer accepted = police(Samples.policeCall(Samples.fresh("41061120250701")));
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.response().headers().firstValue("Content-Type")).hasValue("application/xml;charset=GB18030");
        assertThat(new XmlMapper().readTree(accepted.body()).get("msg").asText()).isEqualTo("成功");

        Answer refused = police(Samples.policeCall(Samples.fresh("41061120250702")).replace("<bjsj>2025-06-03 21:14:07", "<bjsj>&lt;soon&gt;"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(new XmlMapper().readTree(refused.body()).get("msg").asText()).startsWith("失败：").contains("/body/jjd/bjsj");
        assertThat(new XmlMapper().readTree(refused.body()).get("id").asText()).isEqualTo(receipt(refused));
    }

    private static Answer police(String call) {
        return HUB.post("xml-reply", "application/xml", call.getBytes(Samples.GB18030));
    }

    /** Also where the source's words have no place for it. */
    private static String receipt(Answer answer) {
        return answer.response().headers().firstValue("Location").orElseThrow().replace("/api/v1/receipts/", "");
    }
}
