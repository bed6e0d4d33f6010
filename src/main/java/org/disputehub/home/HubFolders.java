package org.disputehub.home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders of one running hub. Holds a lock on the data folder for as long as the process lives: two hubs on one data
 * folder would each take the other's database for an orphan.
 */
@Component
public class HubFolders implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubFolders.class);

    private final HubSettings settings;
    private final FileChannel lockFile;
    private final Map<String, Path> shipped = new ConcurrentHashMap<>();

    HubFolders(HubSettings settings) throws IOException {
        this.settings = settings;
        Files.createDirectories(settings.dataFolder());
        this.lockFile = lock(settings.dataFolder().resolve("hub.lock"));
    }

    /** Who this node is beside others on one database, also after a restart. */
    public synchronized String node() {
        Path file = data("node");
        try {
            if (!Files.exists(file)) {
                SyncedFiles.write(file, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data(String name) {
        return settings.dataFolder().resolve(name);
    }

    public Path routes() {
        return folder("routes");
    }

    public Path connectors() {
        return folder("connectors");
    }

    public Path mappings() {
        return folder("mappings");
    }

    /** A file of {@code routes/policies/}; where home has none of that name, the shipped one. */
    public Path policy(String name) {
        Path own = routes().resolve("policies").resolve(name);
        return Files.exists(own) ? own : shipped.computeIfAbsent("routes", this::unpackShipped).resolve("policies").resolve(name);
    }

    /** The folder under home, or where it is missing the one that the jar carries, laid out under the data folder. */
    private Path folder(String name) {
        Path own = settings.homeFolder().resolve(name);
        return Files.isDirectory(own) ? own : shipped.computeIfAbsent(name, this::unpackShipped);
    }

    private Path unpackShipped(String name) {
        Path target = data("shipped").resolve(name);
        try {
            ShippedFolders.copy(name, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("No {} folder under {}: using the shipped one", name, settings.homeFolder());
        return target;
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("The data folder " + file.getParent()
                    + " is in use by another running hub. Stop that one, or give this one its own with --hub.data=<folder>.");
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
