package org.disputehub.bench.bare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The hub's promises with no framework between: what this machine can do at most with this broker and this database.
 * A 202 means on disk; a report is stored once; its county receives one message of it.
 *
 * <p>Left out, beside all that the hub does more: what the hub must check at start and take over after a kill.
 */
public final class BareLimit {
    /** Accepted and not yet dispatched. A full backlog holds up the intake, which otherwise takes all of the CPU. */
    private static final int BACKLOG = Integer.getInteger("backlog", 1_000);
    private static final int CONSUMERS = Integer.getInteger("consumers", 2);

    private BareLimit() {
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = Arrays.stream(args).map(arg -> arg.substring(2).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Path data = Path.of(options.get("hub.data"));
        Path keys = Files.createDirectories(data.resolve("keys"));
        Function<String, String> newKey = id -> {
            String key = UUID.randomUUID().toString();
            write(keys.resolve(id), key);
            return key;
        };
        Database database = new Database(data.resolve("postgres"));
        Broker broker = new Broker(data.resolve("broker"), Integer.parseInt(options.get("hub.broker.port")), newKey.apply(Broker.COUNTY));
        Semaphore backlog = new Semaphore(BACKLOG);
        for (int i = 0; i < CONSUMERS; i++) {
            new Thread(new Processor(broker, database, backlog), "processor-" + i).start();
        }
        String sourceKey = newKey.apply(Intake.CONNECTOR);
        HttpServer http = new HttpServer(Integer.parseInt(options.get("server.port")), () -> new Intake(sourceKey, broker, backlog));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.stop();
            database.stop();
        }));
        http.serve();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
