package org.disputehub.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The shipped samples, and variations of them under record numbers that no other test uses. */
public final class Samples {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final AtomicInteger NUMBER = new AtomicInteger(100_000);

    private Samples() {
    }

    public static byte[] bytes(String connector, String file) {
        try {
            return Files.readAllBytes(Path.of("connectors", connector, "samples", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages of all shipped sources, not what registers are tried with. */
    public static List<Path> ofSources() {
        try (Stream<Path> files = Files.walk(Path.of("connectors"))) {
            return files.filter(Files::isRegularFile).filter(f -> f.getParent().endsWith("samples") && !f.toString().endsWith(".expected.json"))
                    .filter(f -> !Files.exists(f.resolve("../../rows.csv").normalize())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String fresh(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    /** The police call of the samples under another number. */
    static String policeCall(String number) {
        return new String(bytes("police-110", "call.xml"), GB18030).replace("41061120250603000123", number);
    }

    public static String workOrder(String number) {
        return new String(bytes("hotline-12345", "workorder.json"), StandardCharsets.UTF_8).replace("HB202506040031", number);
    }
}
