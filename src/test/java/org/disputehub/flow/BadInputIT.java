package org.disputehub.flow;

import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of bad input gets its own answer, and nothing of it is stored outside of quarantine. */
class BadInputIT {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"%s\"?>";

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    @Test
    void truncatedJsonIsMalformedAndTheAnswerSaysWhere() {
        Answer answer = HUB.post("hotline-12345", "{\"hotlineNo\": \"HB1\", ");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("detail").asText()).contains("line 1");
    }

    @Test
    void truncatedXmlIsMalformed() {
        assertMalformed(police(XML.formatted("GB18030") + "<request><body><jjd>", "GB18030"), "not well-formed");
    }

    @Test
    void bytesThatAreNotInTheDeclaredCharsetAreRefusedNotReplaced() {
        assertMalformed(police(Samples.policeCall("1").replace("GB18030", "UTF-8"), "GB18030"), "not valid UTF-8");
        assertMalformed(police(Samples.policeCall("1").replace("GB18030", "x-nobody"), "GB18030"), "charset is not known");
        assertMalformed(HUB.post("hotline-12345", "application/json", "{\"appealContent\":\"楼上漏水无人处理\"}".getBytes(Samples.GB18030)), "not well-formed");
    }

    @Test
    void externalEntitiesAndEntityBombsAreNeverRead() {
        String xxe = XML.formatted("UTF-8") + "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><request><body><jjd><jjdbh>&x;</jjdbh></jjd></body></request>";
        assertMalformed(police(xxe, "UTF-8"), "document type");
        String bomb = XML.formatted("UTF-8") + "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><request>&b;</request>";
        assertMalformed(police(bomb, "UTF-8"), "document type");
    }

    @Test
    void deepNestingIsRefusedInJsonAndXml() {
        assertMalformed(HUB.post("hotline-12345", "{\"a\":".repeat(500) + "1" + "}".repeat(500)), "32 levels");
        assertThat(police(XML.formatted("UTF-8") + "<a>".repeat(500) + "</a>".repeat(500), "UTF-8").status()).isEqualTo(400);
    }

    @Test
    void aHugeNumberAndADuplicateKeyAreRefused() {
        assertMalformed(HUB.post("hotline-12345", "{\"a\":" + "9".repeat(5_000) + "}"), "40 digits");
        assertMalformed(HUB.post("hotline-12345", "{\"hotlineNo\":\"1\",\"hotlineNo\":\"2\"}"), "key given twice");
    }

    @Test
    void aBodyOfAHundredMegabytesIsTooLargeAndNeverHeld() {
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        HttpRequest endless = HttpRequest.newBuilder(URI.create(HUB.url() + "/api/v1/reports/hotline-12345")).header("X-Api-Key", HUB.key("hotline-12345"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                        Collections.nCopies(100, block).stream().<InputStream>map(ByteArrayInputStream::new).toList())))).build();
        long before = usedHeap();
        int status;
        try {
            status = HUB.send(endless).status();
        } catch (java.io.UncheckedIOException closed) {
            status = 413; // the hub closed while the client was still sending
        }
        assertThat(status).isEqualTo(413);
        assertThat(usedHeap() - before).isLessThan(60L << 20);
    }

    @ParameterizedTest
    @CsvSource({"\\u0000, CONTROL_CHARACTER", "\\ud800, LONE_SURROGATE"})
    void charactersThatPoisonFurtherOnAreRefusedWithTheirPlace(String escape, String code) {
        Answer answer = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB")).replace("\"反映样例", "\"" + escape));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/appealTitle");
    }

    @Test
    void aTimeInTheFutureAMissingPlaceAndABadDateCannotBecomeAReport() {
        assertRefused(Samples.workOrder(Samples.fresh("HB")).replace("2025-06-04 09:20:33", "2999-01-01 00:00:00"), "TIME_IN_FUTURE", "/callTime");
        assertRefused(Samples.workOrder(Samples.fresh("HB")).replace("\"areaCode\": \"410611566001\"", "\"areaCode\": \"\"").replaceFirst("\"address\": *\"[^\"]*\"", "\"address\": \"\""), "PLACE_MISSING", "/address");
        assertRefused(Samples.workOrder(Samples.fresh("HB")).replace("2025-06-04 09:20:33", "2025-13-40"), "DATE_BAD", "/callTime");
        assertRefused("{}", "REQUIRED", "/hotlineNo");
    }

    @Test
    void whatWasRefusedIsKeptInQuarantineWithItsBytes() {
        String order = Samples.workOrder(Samples.fresh("HB")).replace("2025-06-04 09:20:33", "2025-13-40");
        String receipt = HUB.post("hotline-12345", order).json().get("receipt").asText();
        assertThat(HUB.outcome("hotline-12345", receipt).get("status").asText()).isEqualTo("QUARANTINED");
        assertThat(HUB.get("viewer", "/api/v1/quarantine?connector=hotline-12345").text()).contains(receipt);
        assertThat(HUB.get("operator", "/api/v1/quarantine/" + receipt + "/raw").text()).isEqualTo(order);
        assertThat(HUB.get("viewer", "/api/v1/quarantine/" + receipt + "/raw").status()).isEqualTo(403);
    }

    @Test
    void ofARefusedRowTheWholeFileIsKept() {
        byte[] file = new String(Samples.bytes("dept-housing", "weekly-list.csv"), Samples.GB18030).replace("2025", "2024").getBytes(Samples.GB18030);
        Answer answer = HUB.post("dept-housing", "text/csv", file);
        String bad = answer.json().at("/reports/2/receipt").asText();
        HUB.outcome("dept-housing", bad);
        assertThat(HUB.get("operator", "/api/v1/quarantine/" + bad + "/raw").body()).isEqualTo(file);
    }

    @Test
    void everyProblemHasAPageThatExplainsIt() {
        Answer problem = HUB.get("operator", "/api/v1/disputes/no-such");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        String type = problem.json().get("type").asText();
        assertThat(HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + type)).build()).text()).contains(type);
    }

    @Test
    void aWrongCheckDigitAndAnUnknownCodeAreAcceptedAndFlagged() {
        String page = new String(Samples.bytes("dept-civil-affairs", "page.json"), StandardCharsets.UTF_8).replace("MZ20250610001", Samples.fresh("MZ"))
                .replace("410699190001010552", "410699190001010550").replace("\"0102\"", "\"7777\"");
        Answer answer = HUB.post("dept-civil-affairs?dryRun=true", page);
        assertThat(answer.json().at("/reports/0/outcome").asText()).isEqualTo("NEW_DISPUTE");
        assertThat(answer.json().at("/reports/0/canonical/quality").toString()).contains("ID_CHECK_BAD", "CATEGORY_UNKNOWN");
        assertThat(answer.json().at("/reports/0/canonical/category/sourceCodes/0").asText()).isEqualTo("7777");
    }

    @Test
    void credentialsFormatsAndAddressesAreToldApart() {
        URI address = URI.create(HUB.url() + "/api/v1/reports/police-110");
        assertThat(HUB.send(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString("x")).build()).status()).isEqualTo(401);
        assertThat(HUB.send(HttpRequest.newBuilder(address).header("X-Api-Key", HUB.key("grid-worker")).POST(HttpRequest.BodyPublishers.ofString("x")).build()).status()).isEqualTo(403);
        assertThat(HUB.post("police-110", "application/json", "{}".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
        assertThat(HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + "/api/v1/reports/nobody")).header("X-Api-Key", HUB.key("police-110"))
                .POST(HttpRequest.BodyPublishers.ofString("x")).build()).status()).isEqualTo(404);
    }

    @Test
    void aPhotoThatIsNoPictureIsRefused() {
        byte[] form = new String(Samples.bytes("public-snapshot", "snapshot-with-photo.multipart"), StandardCharsets.ISO_8859_1)
                .replace("\u00ff\u00d8\u00ff", "MZ\u0090").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(HUB.post("public-snapshot", "multipart/form-data; boundary=----WebKitFormBoundaryTEST0001", form).status()).isEqualTo(415);
    }

    private static Answer police(String xml, String charset) {
        return HUB.post("police-110", "application/xml", xml.getBytes(java.nio.charset.Charset.forName(charset)));
    }

    private static void assertMalformed(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).contains(detail);
        assertThat(answer.text()).doesNotContain("Exception", "org.", "com.", "java.");
    }

    private static void assertRefused(String order, String code, String pointer) {
        Answer answer = HUB.post("hotline-12345", order);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("receipt").asText()).isNotEmpty();
        assertThat(answer.json().get("errors")).anySatisfy(error -> {
            assertThat(error.get("code").asText()).isEqualTo(code);
            assertThat(error.get("pointer").asText()).isEqualTo(pointer);
        });
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
