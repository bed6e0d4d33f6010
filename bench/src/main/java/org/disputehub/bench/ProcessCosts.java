package org.disputehub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * CPU time and memory of a server with all of its processes, out of Linux's {@code /proc}; NaN elsewhere.
 * Memory is the peak of sampled PSS: pages that processes share, such as PostgreSQL's buffers, count once.
 */
final class ProcessCosts implements AutoCloseable {
    private static final Path PROC = Path.of("/proc");
    /** USER_HZ, which is 100 on every Linux that Java runs on. */
    private static final double TICKS_A_SECOND = 100;
    /** Summing pages up takes the kernel tens of milliseconds, which the servers lack meanwhile. */
    private static final long SAMPLE_MILLIS = 5_000;

    private final ServerProcess server;
    private final Thread sampler = new Thread(this::sample, "memory");
    private volatile double peakMegabytes = Double.NaN;

    ProcessCosts(ServerProcess server) {
        this.server = server;
        sampler.setDaemon(true);
        sampler.start();
    }

    /** User and system time so far; that of a child which has ended stands with its parent. */
    double cpuSeconds() {
        return server.processes().stream().mapToDouble(process -> ticks(process.pid())).sum() / TICKS_A_SECOND;
    }

    double peakMegabytes() {
        return peakMegabytes;
    }

    private static double ticks(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            // The command's name may hold blanks and brackets; the fields are counted behind it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(fields).skip(11).limit(4).mapToDouble(Double::parseDouble).sum();
        } catch (IOException e) {
            return Files.isDirectory(PROC.resolve("self")) ? 0 : Double.NaN;
        }
    }

    private void sample() {
        try {
            for (; ; Thread.sleep(SAMPLE_MILLIS)) {
                double now = server.processes().stream().mapToDouble(process -> pssKilobytes(process.pid())).sum() / 1024;
                peakMegabytes = Double.isNaN(peakMegabytes) ? now : Math.max(peakMegabytes, now);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private static double pssKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(PROC.resolve(pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).sum();
        } catch (IOException | RuntimeException e) {
            return Files.isDirectory(PROC.resolve("self")) ? 0 : Double.NaN;
        }
    }

    @Override
    public void close() {
        sampler.interrupt();
    }
}
