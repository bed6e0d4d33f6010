package org.disputehub.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the packaged hub and the bare limit one after the other, each on an empty folder, with the same load and the
 * same county client. Exits with 1 where a report was lost or came twice, and with 0 whatever the speed.
 */
public final class Bench {
    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        Machine.print();
        System.out.printf("%d connections, reports of about 1 KiB; both warmed for %d s, measured for %d s, then half load for %d s%n",
                options.connections(), options.warmup().toSeconds(), options.window().toSeconds(), options.halfLoad().toSeconds());
        Measurement hub = options.only().equals("bare") ? null : measure("hub", options, List.of(), hubProgram(options));
        Measurement bare = options.only().equals("hub") ? null : measure("bare", options, options.bareFlags(),
                List.of("-cp", System.getProperty("java.class.path"), "org.disputehub.bench.bare.BareLimit"));
        Comparison comparison = new Comparison(hub, bare);
        comparison.print();
        System.exit(comparison.anyLostOrDoubled() ? 1 : 0);
    }

    private static List<String> hubProgram(Options options) {
        if (!Files.isRegularFile(options.jar())) {
            throw new IllegalArgumentException("no hub at " + options.jar() + ": package it first, or name it with -Djar=, or leave it out with --only=bare");
        }
        return List.of("-jar", options.jar().toAbsolutePath().normalize().toString());
    }

    private static Measurement measure(String name, Options options, List<String> ownFlags, List<String> program) throws Exception {
        System.out.println("measuring " + name + " …");
        List<String> flags = new ArrayList<>(options.serverFlags());
        flags.addAll(ownFlags);
        try (ServerProcess server = ServerProcess.start(name, flags, program)) {
            try {
                return Measurement.of(server, options, name.equals("hub") || options.only().equals(name) ? options.profile() : null);
            } catch (Exception e) {
                throw new IllegalStateException("measuring " + name + " failed; the server's last lines:\n" + server.lastLines(), e);
            }
        }
    }
}
