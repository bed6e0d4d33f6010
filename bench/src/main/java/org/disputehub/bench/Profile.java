package org.disputehub.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** A flight recording of the server from start to close, that is without its start-up; then printed by what the CPU was spent on. */
final class Profile implements AutoCloseable {
    private static final int TOP = 20;
    /** A sample belongs to the group of its innermost frame that is in any group. */
    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("parse+mapping+validation", List.of("com.fasterxml.", "com.schibsted.", "com.networknt.", "org.disputehub.mapping."));
        GROUPS.put("camel", List.of("org.apache.camel."));
        GROUPS.put("broker", List.of("org.apache.activemq.", "io.netty.", "org.messaginghub.", "org.springframework.jms.", "jakarta.jms.",
                "org.disputehub.bench.bare.Broker"));
        GROUPS.put("jdbc", List.of("org.postgresql.", "com.zaxxer.", "org.springframework.jdbc.", "org.disputehub.bench.bare.Store"));
        GROUPS.put("http", List.of("org.apache.catalina.", "org.apache.coyote.", "org.apache.tomcat.", "org.springframework.web.",
                "org.springframework.security.", "jakarta.servlet.", "org.disputehub.bench.bare.HttpServer", "org.disputehub.bench.bare.Intake"));
    }

    private final ServerProcess server;
    private final Path file;

    private Profile(ServerProcess server, Path file) {
        this.server = server;
        this.file = file;
    }

    /** @param file null for no recording, then the answer is null too */
    static Profile start(ServerProcess server, Path file) throws IOException, InterruptedException {
        if (file == null) {
            return null;
        }
        Profile profile = new Profile(server, file);
        profile.jcmd("JFR.start", "name=bench", "settings=profile");
        return profile;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        jcmd("JFR.stop", "name=bench", "filename=" + file);
        print();
    }

    private void jcmd(String... command) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, String.valueOf(server.pid()), String.join(" ", command)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
    }

    private void print() throws IOException {
        Map<String, Integer> groups = new TreeMap<>();
        Map<String, Integer> methods = new TreeMap<>();
        int samples = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    List<String> stack = event.getStackTrace().getFrames().stream().map(RecordedFrame::getMethod).map(Profile::name).toList();
                    String group = stack.stream().map(Profile::group).filter(Objects::nonNull).findFirst().orElse("other");
                    groups.merge(group, 1, Integer::sum);
                    methods.merge(stack.get(0) + "  [" + group + "]", 1, Integer::sum);
                    samples++;
                }
            }
        }
        System.out.printf("%nJava samples by group (%d in all; PostgreSQL, GC and compiler are not among them), then the top methods:%n", samples);
        print(groups, samples);
        System.out.println();
        print(methods, samples);
    }

    private static void print(Map<String, Integer> counts, int samples) {
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(TOP)
                .forEach(entry -> System.out.printf("%6.1f %%  %s%n", 100.0 * entry.getValue() / samples, entry.getKey()));
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }

    private static String group(String method) {
        return GROUPS.entrySet().stream().filter(group -> group.getValue().stream().anyMatch(method::startsWith))
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }
}
