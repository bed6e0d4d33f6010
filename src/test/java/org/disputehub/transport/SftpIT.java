package org.disputehub.transport;

import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.awaitility.Awaitility;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Files from an SFTP server: by password or key, and only from the server that it ought to be. */
class SftpIT {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String ID = "housing-sftp";
    private static final int PORT = RunningHub.freePort();

    @RegisterExtension
    static final TransportHub HUB = TransportHub.shared();

    @TempDir
    static Path server;
    private static SshServer sshd;
    private static KeyPair host;
    private static KeyPair login;

    @BeforeAll
    static void start() throws Exception {
        host = key();
        login = key();
        sshd = SshServer.setUpDefaultServer();
        sshd.setHost("127.0.0.1");
        sshd.setPort(PORT);
        sshd.setKeyPairProvider(KeyPairProvider.wrap(host));
        sshd.setPasswordAuthenticator((user, password, session) -> user.equals("hub") && password.equals("pass+word &#1"));
        sshd.setPublickeyAuthenticator((user, key, session) -> user.equals("hub") && key.equals(login.getPublic()));
        sshd.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        sshd.setFileSystemFactory(new VirtualFileSystemFactory(server));
        sshd.start();
    }

    @AfterAll
    static void stop() throws IOException {
        sshd.stop(true);
    }

    @BeforeEach
    void theServerIsKnown() throws IOException {
        Files.createDirectories(server.resolve("out"));
        HUB.secret("housing-sftp-hosts", knownAs(host));
    }

    @AfterEach
    void nobodyAsks() throws IOException {
        HUB.remove(ID);
    }

    @Test
    void aFileIsFetchedByPasswordAndMovedWithItsResultBesideIt() throws IOException {
        HUB.secret("housing-sftp-login", "pass+word &#1");
        run();
        drop("weekly.csv", list("SF-A-"));
        Path result = await("done", "weekly-\\d+\\.csv\\.result\\.csv");
        assertThat(Files.readAllLines(result, GB18030)).filteredOn(row -> row.contains(",ACCEPTED,")).hasSize(2);
        await("done", "weekly-\\d+\\.csv");
        assertThat(server.resolve("out/weekly.csv")).doesNotExist();
        TransportHub.eventually(() -> HUB.outcomes(ID, "SF-A-"), outcomes -> outcomes.equals(List.of("NEW_DISPUTE", "NEW_DISPUTE")));
    }

    @Test
    void aFileIsFetchedByKeyAndOneThatCannotBeReadIsMovedToFailed() throws IOException {
        HUB.secret("housing-sftp-login", "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(login.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        run();
        drop("broken.csv", "流水号,矛盾纠纷名称\n\"1,未闭合".getBytes(GB18030));
        drop("notes.xml", "<a/>".getBytes());
        drop("good.csv", list("SF-B-"));
        assertThat(await("failed", "broken-\\d+\\.csv\\.error\\.txt")).content().contains("quote is left open");
        assertThat(await("failed", "notes-\\d+\\.xml\\.error\\.txt")).content().contains("ending");
        await("done", "good-\\d+\\.csv");
    }

    @Test
    void aSecretThatIsNotThereYetIsSaidInHealthAndTakenWhenItIs() throws Exception {
        HUB.forget("housing-sftp-login");
        run();
        TransportHub.eventually(() -> HUB.hub.get("viewer", "/api/v1/connectors/" + ID).json().path("faults").toString(), faults -> faults.contains("/transport/sftp does not run"));
        assertThat(HUB.hub.get("operator", "/actuator/health").text()).contains("DEGRADED").contains("housing-sftp-login");
        drop("late.csv", list("SF-D-"));
        HUB.secret("housing-sftp-login", "pass+word &#1");
        await("done", "late-\\d+\\.csv");
        assertThat(HUB.hub.get("viewer", "/api/v1/connectors/" + ID).json().path("faults").toString()).doesNotContain("/transport/");
    }

    @Test
    void aServerWithAnotherHostKeyIsNotTalkedTo() throws Exception {
        HUB.secret("housing-sftp-login", "pass+word &#1");
        HUB.secret("housing-sftp-hosts", knownAs(key()));
        run();
        drop("secret.csv", list("SF-C-"));
        Awaitility.await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(2)).until(() -> Files.exists(server.resolve("out/secret.csv")));
        HUB.remove(ID);
        theServerIsKnown();
        run();
        await("done", "secret-\\d+\\.csv");
    }

    private static void run() throws IOException {
        HUB.run(ID, TransportHub.example(ID, Map.of("host: sftp.example", "host: 127.0.0.1", "port: 22", "port: " + PORT)));
    }

    private static void drop(String name, byte[] content) throws IOException {
        Files.write(server.resolve("out").resolve("." + name), content);
        Files.move(server.resolve("out").resolve("." + name), server.resolve("out").resolve(name));
    }

    private static Path await(String folder, String name) {
        return TransportHub.eventually(() -> {
            try (Stream<Path> files = Files.list(server.resolve("out").resolve(folder))) {
                return files.filter(file -> file.getFileName().toString().matches(name)).findFirst().orElse(null);
            }
        }, file -> file != null);
    }

    private static byte[] list(String prefix) {
        return Samples.otherMatter(new String(Samples.bytes("dept-housing", "weekly-list.csv"), GB18030), prefix).replace("ZJ-20250609-", prefix).getBytes(GB18030);
    }

    private static KeyPair key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String knownAs(KeyPair key) {
        return "[127.0.0.1]:" + PORT + " " + PublicKeyEntry.toString(key.getPublic()) + "\n";
    }
}
