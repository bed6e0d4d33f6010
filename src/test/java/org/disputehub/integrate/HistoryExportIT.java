package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What people decide is what the weights are learned from. */
class HistoryExportIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    @TempDir
    Path folder;

    @Test
    void whatAPersonHasPlacedHasALabelAndWhatTheMachinePlacedHasNone() throws Exception {
        String first = order(Samples.fresh("HIST-"));
        String second = order(Samples.fresh("HIST-"));
        String alone = order(Samples.fresh("HIST-"));
        assertThat(HUB.act("operator", "/api/v1/disputes/" + dispute(first) + "/join", "{\"dispute\": \"" + dispute(second) + "\", \"reason\": \"test\"}").status()).isEqualTo(200);

        Path file = folder.resolve("history.jsonl");
        int code = Commands.run(new String[]{"correlate", "history", "--to=" + file, "--data=" + HUB.data()}, System.out);
        assertThat(code).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(cluster(file, first)).isEqualTo(cluster(file, second)).isEqualTo(dispute(first));
        assertThat(cluster(file, alone)).isEmpty();
    }

    private static String order(String number) {
        HUB.outcome("hotline-12345", HUB.post("hotline-12345", Samples.workOrder(number)).json().get("receipt").asText());
        return number;
    }

    private static String dispute(String number) {
        return HUB.context().getBean(org.springframework.jdbc.core.JdbcTemplate.class)
                .queryForObject("select dispute from source_record where connector = 'hotline-12345' and source_ref = ?", String.class, number);
    }

    private static String cluster(Path file, String number) throws IOException {
        List<String> lines = Files.readAllLines(file).stream().filter(line -> line.contains("hotline-12345:" + number + "\"")).toList();
        assertThat(lines).hasSize(1);
        JsonNode line = JSON.readTree(lines.get(0));
        return line.path("cluster").asText();
    }
}
