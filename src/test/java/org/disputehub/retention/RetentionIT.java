package org.disputehub.retention;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** 数据留存: values are planted wherever personal data goes, and are nowhere once their time has come; what is counted stays. */
class RetentionIT {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String COUNTY = "410611";
    /** As long as the shipped policy keeps a closed dispute, and a little. */
    private static final Duration YEARS = Duration.ofDays(3 * 366 + 60);

    @RegisterExtension
    static final RunningHub HUB = new RunningHub();

    @Test
    void whatWasPlantedIsNowhereWhenItsTimeHasCome() throws Exception {
        List<String> planted = new ArrayList<>();
        String settled = dispute(order("甲", planted));
        say(settled, "SIGNED", "\"text\":\"" + plant("签单", planted) + "\"");
        say(settled, "RISK_CHANGED", "\"level\":\"RED\",\"text\":\"" + plant("升级", planted) + "\"");
        await().untilAsserted(() -> assertThat(HUB.get("viewer", "/api/v1/notices?dispute=" + settled).json()).isNotEmpty());
        say(settled, "CLOSED", "\"text\":\"" + plant("结案", planted) + "\"");
        HUB.feedback(COUNTY, "{\"dispute\":\"HB1\",\"event\":\"SIGNED\",\"at\":\"" + now() + "\",\"by\":\"" + plant("无此纠纷", planted) + "\"}");
        rows(planted).forEach(dispute -> say(dispute, "CLOSED", "\"text\":\"x\""));
        outcome("police-110", HUB.post("police-110", "application/xml", call(plant("丢手机", planted)).getBytes(GB18030)));
        assertThat(HUB.post("hotline-12345", order("乙", planted).replaceAll("\"callTime\": \"[^\"]*", "\"callTime\": \"soon")).status()).isEqualTo(422);
        String photographed = dispute("public-snapshot", HUB.post("public-snapshot", "multipart/form-data; boundary=----WebKitFormBoundaryTEST0001", form(plant("随手拍", planted))));
        assign(photographed);
        say(photographed, "CLOSED", "\"text\":\"x\"");
        Path upload = HUB.data().resolve("uploads/photo-app/0000/report.json");
        Files.createDirectories(upload.getParent());
        Files.writeString(upload, plant("待传", planted));
        // Nothing like the others, or somebody would be asked whether it is one with them, and what somebody is asked about is kept.
        String open = dispute(order("丙", new ArrayList<>()).replace("漏水", "跳广场舞").replaceAll("来电人反映样例[^\"]*", "夜里有人放音响"));
        for (String value : planted) {
            assertThat(Remains.of(HUB, value)).as("%s was planted", value).isNotEmpty();
        }
        String month = HUB.get("viewer", "/api/v1/rates").json().get(0).get("month").asText();
        long accepted = HUB.get("viewer", "/api/v1/ledger").json().at("/total/accepted").asLong();
        String day = HUB.get("viewer", "/api/v1/ledger").json().get("from").asText();

        HUB.clock().forward(YEARS);
        await().until(() -> Boolean.FALSE.equals(database().queryForObject("select exists (select from visit where next_at is not null) or exists (select from unsent)", Boolean.class)));
        JsonNode rates = HUB.get("viewer", "/api/v1/rates?from=" + month + "&to=" + month).json();
        retention().run();

        for (String value : planted) {
            assertThat(Remains.of(HUB, value)).as("%s was erased", value).isEmpty();
        }
        assertThat(HUB.data().resolve("attachments")).satisfies(folder -> assertThat(files(folder)).isEmpty());
        assertThat(Remains.of(HUB, "绝密丙")).as("of an open dispute").isNotEmpty();
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + open).json().at("/reports/0/canonical/narrative").asText()).contains("绝密丙");
        JsonNode left = HUB.get("viewer", "/api/v1/disputes/" + settled).json();
        assertThat(left.at("/reports/0/canonical/category/gbt31000").asText()).isEqualTo("02");
        assertThat(left.at("/reports/0/canonical/place/division/village").asText()).startsWith(COUNTY);
        assertThat(left.at("/reports/0/canonical/parties/0/name").isMissingNode()).isTrue();
        assertThat(HUB.get("viewer", "/api/v1/rates?from=" + month + "&to=" + month).json()).isEqualTo(rates);
        JsonNode ledger = HUB.get("viewer", "/api/v1/ledger?from=" + day + "&to=" + day).json().get("total");
        assertThat(ledger.get("accepted").asLong()).isEqualTo(accepted);
        assertThat(ledger.get("purged").asLong()).isEqualTo(accepted - 1);
        assertThat(ledger.get("unexplained").asLong()).isZero();

        int written = HUB.get("viewer", "/api/v1/erasures").json().size();
        retention().run();
        assertThat(HUB.get("viewer", "/api/v1/erasures").json()).as("erasing again changes nothing").hasSize(written);
        assertThat(HUB.get("viewer", "/api/v1/erasures?dispute=" + settled).json().at("/0/reason").asText()).startsWith("retention ");
    }

    @Test
    void whatSomebodyHasToDecideOnOrThatIsOnHoldStays() throws Exception {
        String held = dispute(order("丁", new ArrayList<>()));
        say(held, "CLOSED", "\"text\":\"x\"");
        String hold = "/api/v1/disputes/" + held + "/hold?reason=court";
        assertThat(HUB.send(HUB.request("operator", hold).PUT(java.net.http.HttpRequest.BodyPublishers.noBody()).build()).status()).isEqualTo(403);
        assertThat(HUB.send(HUB.request("admin", hold).PUT(java.net.http.HttpRequest.BodyPublishers.noBody()).build()).status()).isEqualTo(200);
        HUB.clock().forward(YEARS);
        await().until(() -> Boolean.FALSE.equals(database().queryForObject("select exists (select from visit where next_at is not null) or exists (select from unsent)", Boolean.class)));
        retention().run();
        assertThat(Remains.of(HUB, "绝密丁")).isNotEmpty();
        assertThat(HUB.send(HUB.request("admin", hold).DELETE().build()).status()).isEqualTo(200);
        retention().run();
        assertThat(Remains.of(HUB, "绝密丁")).isEmpty();
    }

    @Test
    void anAdminErasesOnePersonsData() throws Exception {
        String text = order("戊", new ArrayList<>()).replaceAll("15\\d{9}", "15477700001");
        String open = dispute(text);
        String wanted = "{\"phone\": \"+8615477700001\", \"reason\": \"asked for by the person\"}";
        assertThat(HUB.act("operator", "/api/v1/erasures", wanted).status()).isEqualTo(403);
        assertThat(HUB.act("admin", "/api/v1/erasures", "{\"phone\": \"+8615477700001\"}").status()).isEqualTo(400);
        assertThat(HUB.act("admin", "/api/v1/erasures", wanted).json().get("held").get(0).asText()).as("still open").isEqualTo(open);
        say(open, "CLOSED", "\"text\":\"x\"");
        HUB.clock().forward(Duration.ofDays(40));
        await().until(() -> Boolean.FALSE.equals(database().queryForObject("select exists (select from visit where next_at is not null) or exists (select from unsent)", Boolean.class)));
        assertThat(HUB.act("admin", "/api/v1/erasures", wanted).json().get("erased").get(0).asText()).isEqualTo(open);
        assertThat(Remains.of(HUB, "绝密戊")).isEmpty();
        assertThat(Remains.of(HUB, "15477700001")).isEmpty();
        assertThat(HUB.post("hotline-12345", text).status()).as("the very same report is still known").isEqualTo(200);
        assertThat(HUB.act("admin", "/api/v1/erasures", wanted).json().get("erased")).isEmpty();
    }

    @Test
    void everyTableIsInTheListOfWhatIsKept() throws Exception {
        String document = Files.readString(Path.of("docs/retention.md"));
        assertThat(Remains.tables(HUB)).allSatisfy(table -> assertThat(document).contains("`" + table + "`"));
        assertThat(Retention.RULES.read(Path.of("routes/policies/retention.yaml")).faults()).isEmpty();
    }

    private static String plant(String what, List<String> planted) {
        String value = "绝密" + what + "样例";
        planted.add(value);
        return value;
    }

    /** A work order whose every personal value is a planted one. */
    private static String order(String who, List<String> planted) {
        String number = Samples.fresh("HB-kept-");
        String text = Samples.workOrder(number);
        for (String field : List.of("appealTitle", "appealContent", "contactName", "address")) {
            String value = plant(who + field, planted);
            text = text.replaceAll("(\"" + field + "\": \")", "$1" + (field.equals("contactName") ? value : "绝密" + who + value));
        }
        return text;
    }

    private static String call(String words) {
        return new String(Samples.bytes("police-110", "not-a-dispute.xml"), GB18030).replaceAll("<jjdbh>\\d+", "<jjdbh>" + Samples.fresh("41061120250777")).replaceAll("<bjnr>[^<]*", "<bjnr>" + words);
    }

    private static byte[] form(String words) {
        String name = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new String(Samples.bytes("public-snapshot", "snapshot-with-photo.multipart"), StandardCharsets.ISO_8859_1)
                .replaceAll("(name=\"desc\"\r?\n\r?\n)", "$1" + name).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Two rows of a list. */
    private static List<String> rows(List<String> planted) {
        String list = Samples.otherMatter(new String(Samples.bytes("dept-housing", "weekly-list.csv"), GB18030), Samples.fresh("kept")).replace("ZJ-20250609", Samples.fresh("ZJ-kept-"))
                .replace("物业排查：", plant("一行", planted)).replace("业主集体", plant("二行", planted));
        JsonNode rows = HUB.post("dept-housing", "text/csv", list.getBytes(GB18030)).json().get("reports");
        outcome("dept-housing", rows.get(2).get("receipt").asText());
        return Stream.of(0, 1).map(i -> outcome("dept-housing", rows.get(i).get("receipt").asText()).get("dispute").asText()).toList();
    }

    private static String dispute(String order) {
        return dispute("hotline-12345", HUB.post("hotline-12345", order));
    }

    private static String dispute(String connector, Answer answer) {
        return outcome(connector, answer).get("dispute").asText();
    }

    private static JsonNode outcome(String connector, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return outcome(connector, answer.json().get("receipt").asText());
    }

    private static JsonNode outcome(String connector, String receipt) {
        return HUB.outcome(connector, receipt);
    }

    private static void assign(String dispute) {
        HUB.act("operator", "/api/v1/disputes/" + dispute + "/assign?county=" + COUNTY + "&reason=x");
    }

    private static void say(String dispute, String event, String more) {
        Answer answer = HUB.feedback(COUNTY, "{\"dispute\":\"" + dispute + "\",\"event\":\"" + event + "\",\"at\":\"" + now() + "\",\"by\":\"样例街道\"," + more + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Instant now() {
        return HUB.clock().instant();
    }

    private static Retention retention() {
        return HUB.context().getBean(Retention.class);
    }

    private static JdbcTemplate database() {
        return HUB.context().getBean(JdbcTemplate.class);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
