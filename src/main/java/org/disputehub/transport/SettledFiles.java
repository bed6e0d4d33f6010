package org.disputehub.transport;

import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Lets a file through once it has kept its length and time for a while, seen by the hub's own clock: Camel's {@code readLock=changed} trusts
 * the file's time, which a copy may set to the past and another machine's clock gets wrong, or waits for each file in turn.
 *
 * @param <T> the file as its file system has it
 */
final class SettledFiles<T> implements GenericFileFilter<T> {

    /** Names under which programs write before they rename. Camel itself leaves out those that begin with a dot. */
    private static final Pattern UNFINISHED = Pattern.compile("(?i)~.*|.*\\.(tmp|temp|part|partial|filepart|crdownload|swp)");
    private static final int REMEMBERED = 10_000;
    private static final long FORGET_NANOS = Duration.ofHours(1).toNanos();

    private record Sight(long length, long modified, long since) {
    }

    private final Pattern include;
    private final long quietNanos;
    private final Map<String, Sight> seen = new ConcurrentHashMap<>();

    /** @param include null: every name */
    SettledFiles(String include, Duration quiet) {
        this.include = include == null ? null : Pattern.compile(include);
        this.quietNanos = quiet.toNanos();
    }

    @Override
    public boolean accept(GenericFile<T> file) {
        if (file.isDirectory()) {
            return true;
        }
        String name = file.getFileNameOnly();
        if (UNFINISHED.matcher(name).matches() || include != null && !include.matcher(name).matches()) {
            return false;
        }
        long now = System.nanoTime();
        Sight sight = seen.get(name);
        if (sight == null || sight.length != file.getFileLength() || sight.modified != file.getLastModified()) {
            forgetOld(now);
            seen.put(name, new Sight(file.getFileLength(), file.getLastModified(), now));
            return quietNanos == 0;
        }
        if (now - sight.since < quietNanos) {
            return false;
        }
        seen.remove(name); // another file under this name is looked at from the start
        return true;
    }

    private void forgetOld(long now) {
        if (seen.size() > REMEMBERED) {
            seen.values().removeIf(sight -> now - sight.since > FORGET_NANOS);
        }
    }
}
