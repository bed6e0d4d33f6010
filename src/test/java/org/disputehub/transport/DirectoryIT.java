package org.disputehub.transport;

import org.apache.camel.CamelContext;
import org.awaitility.Awaitility;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Files from a folder: read when they are whole, moved when what they say is on disk. */
class DirectoryIT {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String ID = "housing-files";

    @RegisterExtension
    static final TransportHub HUB = TransportHub.shared();

    @BeforeAll
    static void start() throws Exception {
        HUB.run(ID, TransportHub.example(ID, Map.of()));
    }

    @AfterAll
    static void stop() throws IOException {
        HUB.remove(ID);
    }

    @Test
    void aFileIsReadMovedAndTheResultOfEachRowLiesBesideIt() throws IOException {
        drop("weekly.csv", list("DIR-A-"));
        Path result = await("done/weekly.csv.result.csv");
        assertThat(await("done/weekly.csv")).hasBinaryContent(list("DIR-A-"));
        List<String> rows = Files.readAllLines(result, GB18030);
        assertThat(rows.get(0)).isEqualTo("row,receipt,status,reason");
        assertThat(rows).filteredOn(row -> row.contains(",ACCEPTED,")).hasSize(2);
        assertThat(rows).anyMatch(row -> row.startsWith("3,") && row.contains("QUARANTINED") && row.contains("/2/"));
        TransportHub.eventually(() -> HUB.outcomes(ID, "DIR-A-"), outcomes -> outcomes.equals(List.of("NEW_DISPUTE", "NEW_DISPUTE")));
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotRead() throws Exception {
        byte[] whole = list("DIR-B-");
        Path file = folder().resolve("slow.csv");
        Files.createDirectories(folder());
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int at = 0; at < whole.length; at += whole.length / 8) {
                out.write(whole, at, Math.min(whole.length / 8, whole.length - at));
                out.flush();
                Files.setLastModifiedTime(file, FileTime.fromMillis(0)); // as a copy that keeps the time of the original
                Awaitility.await().pollDelay(Duration.ofMillis(250)).until(() -> true); // the folder is looked into meanwhile
            }
        }
        assertThat(Files.readAllLines(await("done/slow.csv.result.csv"), GB18030)).hasSize(4);
        TransportHub.eventually(() -> HUB.outcomes(ID, "DIR-B-"), outcomes -> outcomes.size() == 2);
        try (Stream<Path> failed = Files.exists(folder().resolve("failed")) ? Files.list(folder().resolve("failed")) : Stream.empty()) {
            assertThat(failed).noneMatch(left -> left.getFileName().toString().startsWith("slow"));
        }
    }

    @Test
    void aFileThatCannotBeReadIsMovedToFailedWithWhatIsWrong() throws IOException {
        drop("broken.csv", "流水号,矛盾纠纷名称\n\"1,未闭合".getBytes(GB18030));
        drop("picture.json", "{}".getBytes());
        drop("empty.csv", new byte[0]);
        assertThat(await("failed/broken.csv.error.txt")).content().contains("broken.csv was not taken over", "quote is left open");
        assertThat(await("failed/picture.json.error.txt")).content().contains("ending", "CSV");
        assertThat(await("failed/empty.csv.error.txt")).content().contains("empty");
        assertThat(await("failed/broken.csv")).exists();
    }

    @Test
    void theSameContentUnderTwoNamesIsADuplicate() throws IOException {
        drop("first.csv", list("DIR-C-"));
        drop("second.csv", list("DIR-C-"));
        await("done/first.csv");
        await("done/second.csv");
        TransportHub.eventually(() -> HUB.outcomes(ID, "DIR-C-"), outcomes -> outcomes.stream().sorted().toList()
                .equals(List.of("DUPLICATE", "DUPLICATE", "NEW_DISPUTE", "NEW_DISPUTE")));
    }

    @Test
    void aSecondFileOfTheSameNameDoesNotReplaceTheFirst() throws IOException {
        drop("again.csv", list("DIR-D-"));
        await("done/again.csv");
        drop("again.csv", list("DIR-E-"));
        TransportHub.eventually(() -> HUB.outcomes(ID, "DIR-E-"), outcomes -> outcomes.size() == 2);
        TransportHub.eventually(() -> names("done", "again"), names -> names.stream().filter(name -> !name.endsWith(".result.csv")).count() == 2);
        assertThat(folder().resolve("done/again.csv")).hasBinaryContent(list("DIR-D-"));
    }

    @Test
    void aNameIsNeverReadAsAnExpression() throws IOException {
        drop("${bean:strictJson.toString}.csv", list("DIR-F-"));
        await("done/_{bean:strictJson.toString}.csv.result.csv");
    }

    @Test
    void whileTheHubTakesNothingAFileStaysAndIsReadAfterwards() throws Exception {
        var camel = HUB.hub.context().getBean(CamelContext.class);
        camel.getRouteController().stopRoute("intake-" + ID);
        try {
            drop("waits.csv", list("DIR-G-"));
            TransportHub.eventually(() -> HUB.hub.get("viewer", "/actuator/prometheus").text(), metrics -> metrics.contains("hub_intake_seconds_count{connector=\"" + ID + "\",status=\"503\"}"));
            assertThat(folder().resolve("waits.csv")).exists();
        } finally {
            camel.getRouteController().startRoute("intake-" + ID);
        }
        await("done/waits.csv");
    }

    @Test
    void aChangedFolderIsTakenUpWhileTheHubRuns() throws Exception {
        String before = TransportHub.example(ID, Map.of());
        Path other = HUB.home.resolve("other folder");
        try {
            HUB.run(ID, before.replace("{ every", "{ folder: \"" + other + "\", every"));
            Files.createDirectories(other);
            Files.write(other.resolve("moved.csv"), list("DIR-H-"));
            TransportHub.eventually(() -> Files.exists(other.resolve("done/moved.csv")), there -> there);
        } finally {
            HUB.run(ID, before);
        }
        drop("back.csv", list("DIR-I-"));
        await("done/back.csv");
    }

    /** The housing bureau's list of three rows, one of them bad, under other numbers. */
    private static byte[] list(String prefix) {
        return Samples.otherMatter(new String(Samples.bytes("dept-housing", "weekly-list.csv"), GB18030), prefix).replace("ZJ-20250609-", prefix).getBytes(GB18030);
    }

    private static void drop(String name, byte[] content) throws IOException {
        Files.createDirectories(folder());
        Files.write(folder().resolve("." + name), content);
        Files.move(folder().resolve("." + name), folder().resolve(name));
    }

    private static Path await(String name) {
        return TransportHub.eventually(() -> folder().resolve(name), Files::exists);
    }

    private static List<String> names(String folder, String begin) throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(begin)).toList();
        }
    }

    private static Path folder() {
        return HUB.hub.data().resolve("drop").resolve(ID);
    }
}
