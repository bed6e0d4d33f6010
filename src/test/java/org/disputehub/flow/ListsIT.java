package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Lists as files: every row has a receipt and a line in the result, and a file that cannot be read to its end leaves nothing behind. */
class ListsIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RegisterExtension
    static final RunningHub HUB = RunningHub.partners();

    @Test
    void aWorkbookBecomesWhatTheSameListInCsvBecomes() {
        String prefix = Samples.fresh("ZJ-x-");
        JsonNode workbook = HUB.post("xlsx-list?dryRun=true", XLSX, WeeklyList.xlsx(prefix, 3)).json().get("reports");
        JsonNode csv = HUB.post("xlsx-list?dryRun=true", "text/csv", WeeklyList.csv(prefix, 3)).json().get("reports");
        assertThat(workbook).hasSize(3);
        assertThat(workbook.get(0).get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        assertThat(workbook.findValues("canonical").toString()).isEqualTo(csv.findValues("canonical").toString()).contains("2025-06-03T00:00:00+08:00", "+86154");
    }

    @Test
    void theAnswerListsAThousandRowsAndTheResultAllOfThem() {
        Answer answer = HUB.post("xlsx-list", XLSX, WeeklyList.xlsx(Samples.fresh("ZJ-x-"), 1_200));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1_200);
        assertThat(answer.json().get("reports")).hasSize(1_000);
        List<String> result = result(answer);
        assertThat(result).hasSize(1_201).startsWith("row,receipt,status,reason");
        String last = result.get(1_200).split(",")[1];
        assertThat(HUB.outcome("xlsx-list", last).get("row").asInt()).isEqualTo(1_200);

        String batch = answer.json().get("receipt").asText();
        JsonNode receipt = await().until(() -> HUB.receipt("xlsx-list", batch).json(), json -> json.path("decided").asInt() == 1_200);
        assertThat(receipt.get("reports")).hasSize(1_000);
    }

    @Test
    void aFileThatIsSentAgainTellsEachRowThatCameBefore() {
        String prefix = Samples.fresh("ZJ-x-");
        settled(HUB.post("xlsx-list", XLSX, WeeklyList.xlsx(prefix, 20)), "NEW_DISPUTE");
        settled(HUB.post("xlsx-list", XLSX, WeeklyList.xlsx(prefix, 20)), "DUPLICATE");
        settled(HUB.post("xlsx-list", "text/csv", WeeklyList.csv(prefix, 20)), "DUPLICATE");
    }

    @Test
    void aBadRowIsInQuarantineWithTheFileItCameIn() {
        byte[] csv = new String(WeeklyList.csv(Samples.fresh("ZJ-x-"), 3), StandardCharsets.UTF_8).replaceFirst("2025/6/3", "soon").getBytes(StandardCharsets.UTF_8);
        Answer answer = HUB.post("xlsx-list", "text/csv", csv);
        assertThat(answer.json().get("refused").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/reports/0/errors/0/pointer").asText()).isEqualTo("/0/发生日期");
        assertThat(result(answer).get(1)).contains("QUARANTINED", "DATE_BAD");
        String bad = answer.json().at("/reports/0/receipt").asText();
        HUB.outcome("xlsx-list", bad);
        assertThat(HUB.get("operator", "/api/v1/quarantine/" + bad + "/raw").body()).isEqualTo(csv);
    }

    @Test
    void ofAFileWithAFaultAnywhereNothingIsTaken() throws IOException {
        long before = filesKept();
        byte[] workbook = WeeklyList.xlsx(Samples.fresh("ZJ-x-"), 50);
        assertMalformed(HUB.post("xlsx-list", XLSX, Arrays.copyOf(workbook, workbook.length / 2)), "XLSX");
        byte[] csv = WeeklyList.csv(Samples.fresh("ZJ-x-"), 1_500);
        byte[] bent = csv.clone();
        bent[csv.length - 30] = (byte) 0xff;
        assertMalformed(HUB.post("xlsx-list", "text/csv", bent), "not valid UTF-8");
        assertMalformed(HUB.post("xlsx-list", "text/csv", (new String(csv, StandardCharsets.UTF_8) + "x,\"open").getBytes(StandardCharsets.UTF_8)), "quote");
        assertMalformed(HUB.post("xlsx-list", XLSX, WeeklyList.xlsx("ZJ-many-", 2_001)), "More than 2000");
        assertThat(HUB.post("xlsx-list", XLSX, new byte[21 << 20]).status()).isEqualTo(413);
        assertThat(HUB.post("xlsx-list", XLSX, new byte[0]).status()).isEqualTo(400);
        assertThat(filesKept()).as("files kept of what was refused").isEqualTo(before);
    }

    private static long filesKept() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(HUB.data().resolve("batches"))) {
            return files.count();
        }
    }

    private static void settled(Answer answer, String outcome) {
        assertThat(answer.status()).isEqualTo(202);
        answer.json().get("reports").forEach(row -> assertThat(HUB.outcome("xlsx-list", row.get("receipt").asText()).get("outcome").asText()).isEqualTo(outcome));
    }

    private static List<String> result(Answer answer) {
        return HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + answer.json().at("/links/result").asText())).header("X-Api-Key", HUB.key("xlsx-list")).build()).text().lines().toList();
    }

    private static void assertMalformed(Answer answer, String... words) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).containsAnyOf(words);
    }
}
