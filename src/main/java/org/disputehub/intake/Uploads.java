package org.disputehub.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.home.HubFolders;
import org.disputehub.home.HubSettings;
import org.disputehub.home.SyncedFiles;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Photos that were posted by themselves, in {@code uploads/<connector>/<hash of the client's id>/}, with the report that they belong to once it came:
 * photos that come after it make it a new version of itself. A report that is sent again finds the same photos, so these folders stay.
 */
@Component("uploads")
class Uploads {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = "report.json";

    /** A report as it came, to be sent through intake once more. */
    record Kept(Connector.Format format, String type, byte[] raw, Map<String, String> fields, List<StoredPhoto> photos) {
    }

    private final Path folder;
    private final Photos photos;
    private final Clock clock;
    private final Duration keep;
    /** A photo and its report may come at the same moment. */
    private final Object[] locks = IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

    Uploads(HubFolders folders, Photos photos, HubSettings settings, Clock clock) {
        this.folder = folders.data("uploads");
        this.photos = photos;
        this.keep = settings.intake().keepUploads();
        this.clock = clock;
    }

    /** On disk when this returns; the same photo again is the one that is there. */
    void add(Connector connector, String clientId, StoredPhoto photo, byte[] content) throws Refusal, IOException {
        Path uploads = of(connector, clientId);
        synchronized (lock(uploads)) {
            List<StoredPhoto> there = list(uploads);
            if (there.contains(photo)) {
                return;
            }
            if (there.size() >= connector.limits().photos()) {
                throw new Refusal(Problem.of(413, "too-large", "Too many photos", "A report of this connector may have " + connector.limits().photos() + " photos."));
            }
            SyncedFiles.write(uploads.resolve(photo.fileName()), content);
        }
    }

    /** In an order that does not depend on which came first, or the same report would not be the same. */
    List<StoredPhoto> find(Connector connector, String clientId) throws IOException {
        return list(of(connector, clientId));
    }

    /** The report goes on its way now: with the photos that this returns, kept as its attachments; later ones find it here. */
    List<StoredPhoto> claim(Submission submission, String clientId) throws IOException {
        Path uploads = of(submission.connector(), clientId);
        synchronized (lock(uploads)) {
            Kept kept = new Kept(submission.format(), submission.contentType(), submission.raw(), submission.fields(), submission.photos());
            SyncedFiles.write(uploads.resolve(REPORT), JSON.writeValueAsBytes(kept));
            List<StoredPhoto> claimed = list(uploads);
            for (StoredPhoto photo : claimed) {
                photos.adopt(uploads.resolve(photo.fileName()), photo);
            }
            return claimed;
        }
    }

    /** The report that came before, as a message that comes now. */
    Optional<Submission> report(ActiveConnector connector, String clientId, Instant now) throws IOException {
        Path uploads = of(connector.definition(), clientId);
        synchronized (lock(uploads)) {
            if (!Files.exists(uploads.resolve(REPORT))) {
                return Optional.empty();
            }
            Kept kept = JSON.readValue(uploads.resolve(REPORT).toFile(), Kept.class);
            return Optional.of(new Submission(connector, kept.format(), kept.type(), kept.raw(), kept.fields(), kept.photos(), null, false, now));
        }
    }

    /** Photos whose report did not come in time. */
    public void removeUnclaimed() throws IOException {
        for (Path connector : folders(folder)) {
            for (Path uploads : folders(connector)) {
                synchronized (lock(uploads)) {
                    if (!Files.exists(uploads.resolve(REPORT)) && newest(uploads).isBefore(clock.instant().minus(keep))) {
                        FileSystemUtils.deleteRecursively(uploads);
                    }
                }
            }
        }
    }

    private Path of(Connector connector, String clientId) {
        return folder.resolve(connector.id()).resolve(Digest.hex(Digest.of(clientId.getBytes(StandardCharsets.UTF_8))));
    }

    private Object lock(Path uploads) {
        return locks[Math.floorMod(uploads.hashCode(), locks.length)];
    }

    private static List<StoredPhoto> list(Path uploads) throws IOException {
        List<StoredPhoto> found = new ArrayList<>();
        if (Files.isDirectory(uploads)) {
            try (Stream<Path> files = Files.list(uploads)) {
                for (Path file : files.sorted().toList()) {
                    StoredPhoto.of(file.getFileName().toString(), Files.size(file)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private static Instant newest(Path uploads) throws IOException {
        Instant newest = Files.getLastModifiedTime(uploads).toInstant();
        try (Stream<Path> files = Files.list(uploads)) {
            for (Path file : files.toList()) {
                Instant modified = Files.getLastModifiedTime(file).toInstant();
                newest = modified.isAfter(newest) ? modified : newest;
            }
        }
        return newest;
    }
}
