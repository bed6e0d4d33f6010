package org.disputehub.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.flow.WeeklyList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A file of 100,000 rows and a hub with 256 MB of memory, while the database hangs: all rows are taken, wait on disk, and are processed afterwards. */
class LargeFilesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 100_000;

    @TempDir
    Path folder;

    private HubProcess hub;

    @BeforeEach
    void start() throws Exception {
        Path home = folder.resolve("home");
        FileSystemUtils.copyRecursively(Path.of("mappings"), home.resolve("mappings"));
        Path connector = home.resolve("connectors/xlsx-list");
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/partners/connectors/xlsx-list"), connector);
        Files.writeString(connector.resolve("connector.yaml"), Files.readString(connector.resolve("connector.yaml")).replace("rows: 2000", "rows: " + ROWS));
        hub = new HubProcess(folder, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError");
        hub.start("--hub.home=" + home);
    }

    @AfterEach
    void stop() throws Exception {
        hub.stop();
    }

    @Test
    void aWorkbookOfAHundredThousandRows() throws Exception {
        Path workbook = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            WeeklyList.xlsx("ZJ-", ROWS, out);
        }
        HttpResponse<String> answer;
        signal("STOP");
        try {
            answer = hub.post("xlsx-list", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook);
        } finally {
            signal("CONT");
        }
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode taken = JSON.readTree(answer.body());
        assertThat(taken.get("accepted").asInt()).isEqualTo(ROWS);
        assertThat(taken.get("reports")).hasSize(1_000);
        String first = taken.at("/reports/0/receipt").asText();
        await().atMost(Duration.ofSeconds(60)).until(() -> JSON.readTree(hub.receipt("xlsx-list", first).body()).path("outcome").asText().equals("NEW_DISPUTE"));
    }

    /** To the database and its back ends, as a hanging disk would. */
    private void signal(String name) throws Exception {
        long server = Long.parseLong(Files.readAllLines(hub.data.resolve("postgres/postmaster.pid")).get(0).strip());
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(server)));
        ProcessHandle.of(server).orElseThrow().descendants().forEach(child -> command.add(String.valueOf(child.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
