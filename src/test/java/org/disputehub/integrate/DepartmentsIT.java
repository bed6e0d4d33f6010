package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The city's 19 departments post at once, while the mapping of one of them does not come to an end with some of its messages. */
class DepartmentsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EACH = 10;
    private static final OwnHome HOME = new OwnHome(departments().toArray(String[]::new));

    static {
        HOME.put("mappings/dept-standard.jslt", "def forever(text) if ($text == \"loop\") forever($text) else $text\n"
                + HOME.text("mappings/dept-standard.jslt").replaceFirst("\"title\": text\\(\\.eventName", "\"title\": text(forever(.eventName)"));
    }

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.home=" + HOME.folder());

    private record Sample(String connector, String type, Charset charset, String text, String number) {
    }

    @Test
    void eachReportOfEachHasItsOutcomeAndALoopStopsOnlyItsOwnReport() throws Exception {
        List<Sample> samples = departments().stream().map(DepartmentsIT::sample).toList();
        assertThat(samples).hasSize(19);
        ExecutorService all = Executors.newFixedThreadPool(samples.size());
        try {
            List<Future<List<String>>> posted = new ArrayList<>();
            for (Sample sample : samples) {
                posted.add(all.submit(() -> post(sample)));
            }
            Sample looping = samples.stream().filter(sample -> sample.connector().equals("dept-water")).findFirst().orElseThrow();
            for (int i = 0; i < EACH; i++) {
                Answer refused = HUB.post(looping.connector(), looping.text().replace(looping.number(), "L-" + i).replaceFirst("\"eventName\": *\"[^\"]*\"", "\"eventName\": \"loop\""));
                assertThat(refused.status()).as(refused.text()).isEqualTo(422);
                assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("MAPPING_LIMIT");
            }
            for (int i = 0; i < samples.size(); i++) {
                for (String receipt : posted.get(i).get()) {
                    assertThat(HUB.outcome(samples.get(i).connector(), receipt).path("status").asText("PROCESSED")).as(samples.get(i).connector()).isNotEqualTo("QUARANTINED");
                }
            }
        } finally {
            all.shutdownNow();
        }
    }

    private static List<String> post(Sample sample) {
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Answer answer = HUB.post(sample.connector(), sample.type(), sample.text().replace(sample.number(), sample.number() + "-" + i).getBytes(sample.charset()));
            assertThat(answer.status()).as(sample.connector() + " " + answer.text()).isEqualTo(202);
            JsonNode reports = answer.json().path("reports");
            receipts.add(reports.isArray() ? reports.get(0).get("receipt").asText() : answer.json().get("receipt").asText());
        }
        return receipts;
    }

    private static List<String> departments() {
        try (Stream<Path> folders = Files.list(Path.of("connectors"))) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.startsWith("dept-")).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some write their numbers in full-width characters. */
    private static String asWritten(String number, String text) {
        Matcher field = Pattern.compile("\"bizNo\": *\"([^\"]*)\"").matcher(text);
        return text.contains(number) || !field.find() ? number : field.group(1);
    }

    /** The first that becomes a report. */
    private static Sample sample(String connector) {
        try (Stream<Path> files = Files.list(Path.of("connectors", connector, "samples"))) {
            for (Path expected : files.filter(file -> file.toString().endsWith(".expected.json")).sorted().toList()) {
                JsonNode first = JSON.readTree(expected.toFile());
                String number = (first.isArray() ? first.get(0) : first).at("/canonical/sourceRecordNo").asText();
                String name = expected.toString().replace(".expected.json", "");
                String ending = Stream.of("json", "xml", "csv").filter(e -> Files.exists(Path.of(name + "." + e))).findFirst().orElseThrow();
                Charset charset = ending.equals("json") ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
                String text = Files.readString(Path.of(name + "." + ending), charset);
                if (!number.isEmpty()) {
                    return new Sample(connector, ending.equals("csv") ? "text/csv" : "application/" + ending, charset, text, asWritten(number, text));
                }
            }
            throw new IllegalStateException("No sample of " + connector + " becomes a report");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
