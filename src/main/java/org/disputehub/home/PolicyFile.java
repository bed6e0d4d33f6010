package org.disputehub.home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands in a file of {@code routes/policies/}, or in several together, that an operator may change while the hub runs. At start it must be right; afterwards a change that
 * is not leaves the rules as they were, and is said in the log and in health until it is mended.
 */
public final class PolicyFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFile.class);
    private static final long LOOK_EVERY_NANOS = 500_000_000;

    private final List<Path> files;
    private final Function<List<Path>, T> read;
    private volatile T current;
    private volatile String fault;
    private volatile String seen;
    private volatile long looked = System.nanoTime();

    /**
     * @param files that mean something together only
     * @param read  throws an IllegalArgumentException that says all that is wrong with them
     */
    PolicyFile(List<Path> files, Function<List<Path>, T> read) {
        this.files = files;
        this.read = read;
        this.seen = state();
        try {
            this.current = read.apply(files);
        } catch (IllegalArgumentException e) {
            throw new WrongPolicy(e.getMessage(), e);
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
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
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
            current = read.apply(files);
            fault = null;
            LOG.info("Taken: {}", files);
        } catch (IllegalArgumentException e) {
            fault = e.getMessage();
            LOG.error("{} was changed and is wrong; the rules stay as they were.\n{}", files, fault);
        }
    }

    private String state() {
        return files.stream().map(PolicyFile::state).collect(Collectors.joining(" "));
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime().toMillis() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "away";
        }
    }
}
