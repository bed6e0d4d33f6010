package org.disputehub.home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Function;

/**
 * A file of {@code routes/policies/} that an operator may change while the hub runs. At start it must be right; afterwards a change that
 * is not leaves the rules as they were, and is said in the log and in health until it is mended.
 */
public final class PolicyFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFile.class);
    private static final long LOOK_EVERY_NANOS = 500_000_000;

    private final Path file;
    private final Function<Path, T> read;
    private volatile T current;
    private volatile String fault;
    private volatile String seen;
    private volatile long looked = System.nanoTime();

    /** @param read throws an IllegalArgumentException that says all that is wrong with the file */
    public PolicyFile(Path file, Function<Path, T> read) {
        this.file = file;
        this.read = read;
        this.seen = state();
        try {
            this.current = read.apply(file);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The hub does not start on a policy that is wrong.\n" + e.getMessage(), e);
        }
    }

    /** The rules as they stand; looks at the file twice a second at the most. */
    public T current() {
        if (System.nanoTime() - looked > LOOK_EVERY_NANOS) {
            look();
        }
        return current;
    }

    public String name() {
        return file.getFileName().toString();
    }

    /** What is wrong with the file now, or null. */
    public String fault() {
        current();
        return fault;
    }

    private synchronized void look() {
        looked = System.nanoTime();
        String now = state();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            current = read.apply(file);
            fault = null;
            LOG.info("Taken: {}", file);
        } catch (IllegalArgumentException e) {
            fault = e.getMessage();
            LOG.error("{} was changed and is wrong; the rules stay as they were.\n{}", file, fault);
        }
    }

    private String state() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime().toMillis() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "away";
        }
    }
}
