package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.disputehub.integrate.OwnHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports through the real doors: what counties, owners of registers and the city centre see of a dispute's risk. */
class RiskIT {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.home=" + new OwnHome("police-110", "hotline-12345", "key-persons", "key-places", "lexicon-l1").folder());

    @Test
    void theReleasedFatherWithAnEarlierNoticeIsAtLeastOrangeWithAWorkNoticeToHisCountyAndToWhoeverAnswersForHim() throws Exception {
        use("key-persons", "id,name,idNo,division,category,owner\nKP-1,赵虚拟,410699190006013015,410603001,刑满释放人员,410600-SFJ\n");
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410603", HUB.key("410603"));
             CountyClient owner = new CountyClient(HUB.brokerPort(), "410600-SFJ", HUB.key("410600-SFJ"), "notices.410600-SFJ")) {
            report("threat-by-former-husband.xml", "41060320241205000001", "前夫赵虚拟身份证410699190006013015在门口扬言要打死她。");
            JsonNode earlier = county.until(event -> event.get("type").asText().endsWith("notice.issued.v1"));
            assertThat(earlier.at("/data/document").asText()).isEqualTo("WORK_NOTICE");
            String receipt = report("threat-by-former-husband.xml", "41060320250429000211", "前夫赵虚拟身份证410699190006013015索要女儿抚养权，称活不下去就同归于尽。");
            String dispute = HUB.outcome("police-110", receipt).get("dispute").asText();
            System.err.println(HUB.get("viewer", "/api/v1/disputes/" + dispute).text());
            System.err.println(HUB.get("viewer", "/api/v1/warnings").text());
            for (JsonNode e = county.next(2000); e != null; e = county.next(2000)) System.err.println("C " + e);
            for (JsonNode e = owner.next(2000); e != null; e = owner.next(2000)) System.err.println("O " + e);
        }
    }

    private static String report(String file, String number, String story) {
        String call = new String(Samples.bytes("police-110", file), GB18030).replace("41060320250429000210", number).replaceAll("<bjnr>.*</bjnr>", "<bjnr>" + story + "</bjnr>");
        return HUB.post("police-110", "application/xml", call.getBytes(GB18030)).json().get("receipt").asText();
    }

    private static void use(String register, String csv) {
        String login = Base64.getEncoder().encodeToString(("operator:" + HUB.key("operator")).getBytes(StandardCharsets.UTF_8));
        String version = HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + "/api/v1/registers/" + register + "/versions?mode=whole")).header("Authorization", "Basic " + login)
                .header("Content-Type", "text/csv;charset=UTF-8").POST(HttpRequest.BodyPublishers.ofString(csv)).build()).json().get("version").asText();
        assertThat(HUB.act("operator", "/api/v1/registers/" + register + "/versions/" + version + "/activate?reason=test").status()).isEqualTo(200);
    }
}
