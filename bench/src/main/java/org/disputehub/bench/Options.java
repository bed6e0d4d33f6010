package org.disputehub.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the command line may say, as {@code --name=value}; an unknown name is an error.
 *
 * @param jar         the packaged hub
 * @param only        {@code hub}, {@code bare} or {@code both}
 * @param warmup      closed loop that is not measured
 * @param window      closed loop that is measured
 * @param halfLoad    open loop at half of the measured rate
 * @param connections keep-alive connections of the load generator
 * @param serverFlags JVM flags, the same for both servers
 * @param bareFlags   system properties of the bare limit, to try its batch size, consumers and backlog
 * @param profile     flight recording of the measured window; of the bare limit only where it runs alone; null for none
 */
record Options(Path jar, String only, Duration warmup, Duration window, Duration halfLoad, int connections,
               List<String> serverFlags, List<String> bareFlags, Path profile) {

    private static final Map<String, String> DEFAULTS = Map.of(
            "jar", "target/dispute-hub.jar", "only", "both", "warmup", "60", "seconds", "20", "half-seconds", "15",
            "connections", "32", "server-flags", "-Xmx1g", "bare-flags", "", "profile", "");

    /** Values may stand in one argument, parted by blanks; flags in one value are parted by commas. */
    static Options parse(String... args) {
        Map<String, String> values = new TreeMap<>(DEFAULTS);
        Arrays.stream(args).flatMap(arg -> Arrays.stream(arg.trim().split("\\s+(?=--)"))).filter(arg -> !arg.isEmpty()).forEach(arg -> {
            String[] parts = arg.split("=", 2);
            String name = parts[0].replaceFirst("^--", "");
            if (parts.length < 2 || values.replace(name, parts[1]) == null) {
                throw new IllegalArgumentException("unknown option " + arg + ", expected one of --" + String.join("=, --", values.keySet()) + "=");
            }
        });
        if (!List.of("hub", "bare", "both").contains(values.get("only"))) {
            throw new IllegalArgumentException("--only: found " + values.get("only") + ", expected hub, bare or both");
        }
        return new Options(Path.of(values.get("jar")), values.get("only"), seconds(values.get("warmup")), seconds(values.get("seconds")),
                seconds(values.get("half-seconds")), Integer.parseInt(values.get("connections")), flags(values.get("server-flags")),
                flags(values.get("bare-flags")), values.get("profile").isEmpty() ? null : Path.of(values.get("profile")).toAbsolutePath());
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }

    private static List<String> flags(String value) {
        return value.isBlank() ? List.of() : List.of(value.trim().split(","));
    }
}
