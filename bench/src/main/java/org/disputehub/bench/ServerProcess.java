package org.disputehub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a JVM of its own, on free ports and an empty folder; closing it ends all of its processes and deletes the folder. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    final int httpPort = freePort();
    final int brokerPort = freePort();
    private final Path folder;
    private final Process process;
    private final Thread hook = new Thread(this::end);

    /** Returns when the server says that it is ready. */
    static ServerProcess start(String name, List<String> flags, List<String> program) throws IOException, InterruptedException {
        ServerProcess server = new ServerProcess(name, flags, program);
        try {
            server.awaitReady();
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private ServerProcess(String name, List<String> flags, List<String> program) throws IOException {
        folder = Files.createTempDirectory("bench-" + name);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(program);
        command.addAll(List.of("--hub.data=" + data(), "--server.port=" + httpPort, "--hub.broker.port=" + brokerPort));
        Runtime.getRuntime().addShutdownHook(hook);
        process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest readiness = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5)).build();
        long giveUp = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < giveUp) {
            try {
                if (client.send(readiness, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the server did not get ready; its last lines:\n" + lastLines());
    }

    /** The secret that the server made for a source or a county. */
    String key(String id) throws IOException {
        return Files.readString(data().resolve("keys").resolve(id)).trim();
    }

    long pid() {
        return process.pid();
    }

    /** The JVM, its children, and a database server that is no child because it was started through another program. */
    List<ProcessHandle> processes() {
        Stream<ProcessHandle> roots = Stream.concat(Stream.of(process.toHandle()), postmasters());
        return roots.flatMap(root -> Stream.concat(Stream.of(root), root.descendants())).distinct().toList();
    }

    private Stream<ProcessHandle> postmasters() {
        try (Stream<Path> files = Files.find(folder, 6, (file, attributes) -> file.endsWith("postmaster.pid"))) {
            return files.toList().stream().flatMap(ServerProcess::postmaster);
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static Stream<ProcessHandle> postmaster(Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().trim())).stream();
        } catch (IOException | RuntimeException e) {
            return Stream.empty();
        }
    }

    String lastLines() throws IOException {
        // Not every byte need be UTF-8: PostgreSQL writes here too.
        List<String> lines = new String(Files.readAllBytes(log())).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void end() {
        List<ProcessHandle> all = processes();
        try {
            process.destroy();
            process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle handle : all) {
                handle.onExit().get(10, TimeUnit.SECONDS);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (Exception e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }
}
