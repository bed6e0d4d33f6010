package org.disputehub.broker;

import org.apache.activemq.artemis.core.io.aio.AIOSequentialFileFactory;
import org.apache.activemq.artemis.core.server.JournalType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

/** Suits the journal to the disk under it, as {@code artemis create} does: writes are gathered for about as long as one sync takes. */
final class JournalTiming {

    private static final int BLOCK = 4096;
    private static final int ROUNDS = 60;
    private static final Duration SHORTEST = Duration.ofNanos(100_000);
    private static final Duration LONGEST = Duration.ofMillis(4);

    private JournalTiming() {
    }

    /** libaio where its native library loads, plain files where not: with the same gathering time they are equally fast. */
    static JournalType bestType() {
        return AIOSequentialFileFactory.isSupported() ? JournalType.ASYNCIO : JournalType.NIO;
    }

    static Duration measure(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync-speed", null);
        long[] nanos = new long[ROUNDS];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK), (long) i * BLOCK);
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
        } finally {
            Files.deleteIfExists(file);
        }
        Arrays.sort(nanos);
        Duration median = Duration.ofNanos(nanos[ROUNDS / 2]);
        return median.compareTo(SHORTEST) < 0 ? SHORTEST : median.compareTo(LONGEST) > 0 ? LONGEST : median;
    }
}
