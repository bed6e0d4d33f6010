package org.disputehub.process;

import org.disputehub.flow.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a person who runs the packaged hub relies on without looking. */
class PackagedHubIT {

    private static final List<String> PERSONAL = List.of("张样例", "李㛃", "孙假设", "赵虚拟", "王测试", "张先生", "15400000001", "154-0000-0001", "15400000005",
            "410699190001010114", "410699190001010552", "样例花园", "oTEST_fictional", "漏水泡坏");

    @TempDir
    Path folder;

    @Test
    void noPersonalDataIsInTheLogAtAnyLevelAndOnlyLoopbackListens() throws Exception {
        HubProcess hub = new HubProcess(folder);
        hub.start("--logging.level.root=TRACE", "--logging.level.org.springframework=TRACE", "--logging.level.org.apache=TRACE", "--logging.level.org.postgresql=TRACE");
        try {
            for (Path sample : Samples.ofSources()) {
                String connector = sample.getParent().getParent().getFileName().toString();
                HttpResponse<String> answer = hub.post(connector, contentType(sample), Files.readAllBytes(sample));
                assertThat(answer.statusCode()).as(sample.toString()).isIn(200, 202);
                hub.post(connector, contentType(sample), new String(Files.readAllBytes(sample), java.nio.charset.StandardCharsets.ISO_8859_1)
                        .substring(0, 400).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            assertThat(hub.post("police-110", "application/xml", Files.readAllBytes(Path.of("connectors/police-110/samples/call-updated-after-feedback.xml"))).statusCode()).isIn(200, 202);
            assertThat(listeningElsewhere(hub.pid())).as("sockets that listen beyond loopback").isEmpty();
        } finally {
            hub.stop();
        }
        String log = Files.readString(hub.log);
        assertThat(log).contains("Ready.");
        assertThat(PERSONAL).allSatisfy(value -> assertThat(log.contains(value)).as("the log has %s", value).isFalse());
    }

    @Test
    void itDrainsOnSigtermAndTwoHubsNeverShareOneDataFolder() throws Exception {
        HubProcess hub = new HubProcess(folder);
        hub.start();
        assertThat(endedStart(hub.data, "--server.port=0", "--hub.broker.port=1")).contains("in use by another running hub");
        long server = Long.parseLong(Files.readAllLines(hub.data.resolve("postgres/postmaster.pid")).get(0).strip());
        hub.stop();
        await().until(() -> ProcessHandle.of(server).isEmpty());
    }

    @Test
    void aStartWhoseBrokerFindsItsPortTakenEndsAndSaysWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Path data = folder.resolve("data");
            String log = endedStart(data, "--server.port=0", "--hub.broker.port=" + taken.getLocalPort());
            assertThat(log).contains("APPLICATION FAILED TO START", "cannot listen on port " + taken.getLocalPort() + " of 127.0.0.1", "--hub.broker.port=", "--hub.bind")
                    .doesNotContain("Ready.");
            assertThat(data.resolve("postgres/postmaster.pid")).as("its database is stopped").doesNotExist();
        }
    }

    @Test
    void aStartOnAPolicyThatIsWrongEndsAndSaysWhichLine() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("routes"), folder.resolve("routes"));
        Path correlation = folder.resolve("routes/policies/correlation.yaml");
        Files.writeString(correlation, Files.readString(correlation).replaceFirst("  textAlone: .*\n", ""));
        String log = endedStart(folder.resolve("data"), "--server.port=0", "--hub.broker.port=0", "--hub.home=" + folder);
        assertThat(log).contains("APPLICATION FAILED TO START", "correlation.yaml:28: /vetoes: required property 'textAlone' not found", "Mend the file").doesNotContain("\tat ");
    }

    /** The whole log of a hub that ends by itself, and not with success. */
    private String endedStart(Path data, String... settings) throws Exception {
        Path log = folder.resolve("ended.log");
        List<String> command = new ArrayList<>(List.of("java", "-jar", "target/dispute-hub.jar", "--hub.data=" + data));
        command.addAll(List.of(settings));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor()).isNotZero();
        return Files.readString(log);
    }

    private static String contentType(Path sample) {
        String name = sample.toString();
        return name.endsWith(".xml") ? "application/xml" : name.endsWith(".csv") ? "text/csv"
                : name.endsWith(".multipart") ? "multipart/form-data; boundary=----WebKitFormBoundaryTEST0001" : "application/json";
    }

    /** From the kernel's tables: local addresses in state LISTEN of the process and its children that are not loopback. */
    private static Set<String> listeningElsewhere(long pid) throws IOException {
        Set<String> inodes = new HashSet<>(inodes(pid));
        for (ProcessHandle child : ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
            inodes.addAll(inodes(child.pid()));
        }
        Set<String> found = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] cells = line.strip().split("\\s+");
                boolean loopback = cells[1].startsWith("0100007F") || cells[1].startsWith("00000000000000000000000001000000") || cells[1].startsWith("0000000000000000FFFF00000100007F");
                if (cells[3].equals("0A") && inodes.contains(cells[9]) && !loopback) {
                    found.add(cells[1]);
                }
            }
        }
        return found;
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        Pattern socket = Pattern.compile("socket:\\[(\\d+)]");
        try (Stream<Path> handles = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path handle : handles.toList()) {
                Matcher name = socket.matcher(Files.exists(handle, java.nio.file.LinkOption.NOFOLLOW_LINKS) ? readLink(handle) : "");
                if (name.matches()) {
                    inodes.add(name.group(1));
                }
            }
        }
        return inodes;
    }

    private static String readLink(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException gone) {
            return "";
        }
    }
}
