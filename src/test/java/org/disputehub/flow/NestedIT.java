package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages inside of messages, as web services and exchange platforms wrap them. */
class NestedIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOAP = "/Body/writeObjectOut/xmlDoc";

    @RegisterExtension
    static final RunningHub HUB = RunningHub.partners();

    @Test
    void aCallInBase64InSoapBecomesWhatTheCallItselfBecomes() throws Exception {
        byte[] envelope = Files.readAllBytes(Path.of("src/test/resources/partners/connectors/soap-police/samples/call.xml"));
        Answer answer = HUB.post("soap-police", "text/xml", envelope);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(HUB.outcome("soap-police", answer.json().get("receipt").asText()).get("status").asText()).isEqualTo("PROCESSED");

        JsonNode nested = HUB.post("soap-police?dryRun=true", "text/xml", envelope).json().get("canonical");
        JsonNode plain = HUB.post("xml-reply?dryRun=true", "application/xml", Samples.bytes("police-110", "call.xml")).json().get("canonical");
        assertThat(nested.get("narrative").asText()).contains("李㛃");
        assertThat(nested.get("narrative")).isEqualTo(plain.get("narrative"));
        assertThat(nested.get("place")).isEqualTo(plain.get("place"));
    }

    @Test
    void aFindingSaysThePlaceAllTheWayIn() {
        Answer answer = soap(Samples.policeCall(Samples.fresh("41061120250801")).replace("<bjsj>2025-06-03 21:14:07", "<bjsj>soon"), "GB18030");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(SOAP + "/body/jjd/bjsj");
    }

    @Test
    void whatIsWrongInsideIsSaidOfTheTextThatItIsIn() {
        assertMalformed(post("soap-police", "<Envelope><Body/></Envelope>"), SOAP + ": expected the message itself as a text");
        assertMalformed(post("soap-police", "<Envelope><Body><writeObjectOut><xmlDoc><a/></xmlDoc></writeObjectOut></Body></Envelope>"), SOAP + ": expected the message itself as a text");
        assertMalformed(post("soap-police", wrap("%%% no Base64 %%%")), SOAP + ": expected Base64");
        assertMalformed(soap("<request><body>", "UTF-8"), SOAP + ": The message is not well-formed (line 1");
        assertMalformed(soap("<?xml version=\"1.0\" encoding=\"UTF-8\"?><r>吵</r>", "GB18030"), SOAP + ": The bytes are not valid UTF-8");
        assertMalformed(soap("<!DOCTYPE r [<!ENTITY a \"b\">]><r>&a;</r>", "UTF-8"), SOAP + ": The XML has a document type");
    }

    @Test
    void jsonInAStringInAStringIsOpened() throws Exception {
        String order = Samples.workOrder(Samples.fresh("HB-nested-"));
        Answer answer = HUB.post("json-in-json", json(order));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(HUB.outcome("json-in-json", answer.json().get("receipt").asText()).get("outcome").asText()).isEqualTo("NEW_DISPUTE");

        Answer refused = HUB.post("json-in-json", json(order.replace("2025-06-04 09:20:33", "soon")));
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/data/order/callTime");
        assertMalformed(HUB.post("json-in-json", json("{\"hotlineNo\":")), "/order: The message is not well-formed");
        assertMalformed(HUB.post("json-in-json", "{\"data\":{}}"), "/data: expected the message itself as a text");
    }

    @Test
    void aFieldMayBeLongOnlyWhereItIsAWholeMessage() throws Exception {
        String order = Samples.workOrder(Samples.fresh("HB-long-"));
        Answer fits = HUB.post("json-in-json?dryRun=true", json(order.replaceFirst("\\{", "{" + " ".repeat(300_000))));
        assertThat(fits.json().get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        Answer tooLong = HUB.post("json-in-json", json(order.replace("\"反映样例", "\"" + "长".repeat(200_001))));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.json().at("/errors/0/code").asText()).isEqualTo("TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void aListInCdataHasAReceiptForEachRow(String charset) {
        String number = Samples.fresh("ZJ-cdata-");
        String list = Samples.otherMatter(new String(Samples.bytes("dept-housing", "weekly-list.csv"), Samples.GB18030), number).replace("ZJ-20250609", number);
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><push><list><![CDATA[" + list + "]]></list></push>";
        Answer answer = HUB.post("csv-in-xml", "application/xml", xml.getBytes(Charset.forName(charset)));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/reports/2/errors/0/pointer").asText()).isEqualTo("/list/2/发生日期");
        assertThat(HUB.outcome("csv-in-xml", answer.json().at("/reports/0/receipt").asText()).get("outcome").asText()).isEqualTo("NEW_DISPUTE");
    }

    private static String json(String order) throws Exception {
        return JSON.writeValueAsString(Map.of("data", JSON.writeValueAsString(Map.of("order", order))));
    }

    private static String wrap(String inner) {
        return "<Envelope><Body><writeObjectOut><xmlDoc>" + inner + "</xmlDoc></writeObjectOut></Body></Envelope>";
    }

    private static Answer soap(String inner, String charset) {
        return post("soap-police", wrap(Base64.getMimeEncoder().encodeToString(inner.getBytes(Charset.forName(charset)))));
    }

    private static Answer post(String connector, String xml) {
        return HUB.post(connector, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMalformed(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).contains(detail);
    }
}
