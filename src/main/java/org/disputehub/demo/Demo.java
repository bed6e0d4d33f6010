package org.disputehub.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code demo}: starts the hub on a temporary folder and lets a small city live on it until it is stopped. */
public final class Demo {

    private Demo() {
    }

    public static void run(Class<?> application, String[] settings) throws IOException {
        Path folder = Files.createTempDirectory("dispute-hub-demo-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        List<String> arguments = new ArrayList<>(Arrays.asList(settings));
        arguments.add("--hub.data=" + folder);
        ConfigurableApplicationContext hub = SpringApplication.run(application, arguments.toArray(String[]::new));
        Environment environment = hub.getEnvironment();
        int port = ((ServletWebServerApplicationContext) hub).getWebServer().getPort();
        int broker = environment.getProperty("hub.broker.port", Integer.class, 61616);

        say("A small city lives on this hub now. Where to look (password: cat " + folder.resolve("keys/operator") + ")");
        say("  Hawtio      http://127.0.0.1:" + port + "/actuator/hawtio/     user operator");
        say("  Quarantine  curl -u operator:$(cat " + folder.resolve("keys/operator") + ") http://127.0.0.1:" + port + "/api/v1/quarantine");
        say("  Metrics     curl -u operator:$(cat " + folder.resolve("keys/operator") + ") http://127.0.0.1:" + port + "/actuator/prometheus | grep ^hub_");
        say("Stop with Ctrl-C; the folder goes with it.");
        for (String county : new String[]{"410603", "410611", "410621"}) {
            new DemoCounty(county, key(folder, county), broker).start();
        }
        new DemoSources(port, connector -> key(folder, connector)).start();
        new DemoOutage(folder.resolve("postgres/postmaster.pid")).start();
    }

    static void say(String line) {
        System.out.println("demo │ " + line);
    }

    private static String key(Path folder, String id) {
        try {
            return Files.readString(folder.resolve("keys").resolve(id)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("No key for " + id, e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            say("Left behind: " + folder);
        }
    }
}
