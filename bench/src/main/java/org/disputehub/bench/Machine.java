package org.disputehub.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** What the figures depend on. */
final class Machine {
    private static final int SYNCS = 500;

    private Machine() {
    }

    static void print() throws IOException {
        System.out.printf("%d cores · Java %s (%s) · %s %s · fdatasync of 4 KiB: median %d µs%n", Runtime.getRuntime().availableProcessors(),
                Runtime.version(), System.getProperty("java.vm.vendor"), System.getProperty("os.name"), System.getProperty("os.arch"), medianSyncMicros());
    }

    /** On files like the journal's: their size does not change while they are written. */
    private static long medianSyncMicros() throws IOException {
        Path file = Files.createTempFile("bench-sync", null);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(4096);
            for (int i = 0; i < SYNCS; i++) {
                channel.write(block.clear(), i * 4096L);
            }
            channel.force(true);
            long[] micros = new long[SYNCS];
            for (int i = 0; i < SYNCS; i++) {
                long begin = System.nanoTime();
                channel.write(block.clear(), i * 4096L);
                channel.force(false);
                micros[i] = (System.nanoTime() - begin) / 1_000;
            }
            return Arrays.stream(micros).sorted().toArray()[SYNCS / 2];
        }
    }
}
