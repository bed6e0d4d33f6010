package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sample of every connector becomes what stands beside it. A new connector is tested by adding files. */
class ConnectorSamplesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOT_COMPARED = List.of("dryRun", "mapping", "reason", "risk");

    @RegisterExtension
    static final RunningHub HUB = new RunningHub(); // empty: a sample is nobody's repeat

    @TestFactory
    Stream<DynamicTest> everySampleBecomesWhatStandsBesideIt() {
        List<Path> samples = Samples.ofSources();
        assertThat(samples).hasSizeGreaterThan(10);
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> check(sample)));
    }

    private static void check(Path sample) throws IOException {
        String connector = sample.getParent().getParent().getFileName().toString();
        RunningHub.Answer answer = HUB.post(connector + "?dryRun=true", contentType(sample), Files.readAllBytes(sample));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode made = answer.json().has("reports") ? answer.json().get("reports") : answer.json();
        (made.isArray() ? made : List.of(made)).forEach(report -> simplify((ObjectNode) report));
        JsonNode expected = JSON.readTree(Path.of(sample.toString().replaceFirst("\\.[a-z]+$", ".expected.json")).toFile());
        assertThat(made.toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    private static void simplify(ObjectNode report) {
        report.remove(NOT_COMPARED);
        if (report.has("errors")) {
            report.remove("canonical");
        }
    }

    static String contentType(Path sample) {
        String name = sample.toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xml" -> "application/xml";
            case "csv" -> "text/csv";
            case "multipart" -> "multipart/form-data; boundary=----WebKitFormBoundaryTEST0001";
            default -> "application/json";
        };
    }
}
