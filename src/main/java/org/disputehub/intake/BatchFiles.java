package org.disputehub.intake;

import org.disputehub.home.HubFolders;
import org.disputehub.home.SyncedFiles;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Optional;

/** Keeps each batch as it came, once by its SHA-256, and beside it what became of each row, for the source to fetch. */
@Component("batchFiles")
public class BatchFiles {

    private static final String FOLDER = "batches";
    private static final int BLOCK = 1 << 16;

    private final Path folder;

    BatchFiles(HubFolders folders) throws IOException {
        this.folder = folders.data(FOLDER);
        Files.createDirectories(folder);
    }

    /** Straight to disk, so that its size is no matter of memory; no more than the limit. */
    ReceivedFile receive(InputStream content, int limit) throws IOException, Refusal {
        Path path = Files.createTempFile(folder, ".in-", null);
        boolean received = false;
        try (DigestInputStream in = new DigestInputStream(content, Digest.sha256()); OutputStream out = Files.newOutputStream(path)) {
            byte[] block = new byte[BLOCK];
            long size = 0;
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                size += count;
                if (size > limit) {
                    throw new Refusal(Problem.tooLarge(limit));
                }
                out.write(block, 0, count);
            }
            if (size == 0) {
                throw new Refusal(Problem.malformed("The body is empty."));
            }
            received = true;
            return new ReceivedFile(path, in.getMessageDigest().digest());
        } finally {
            if (!received) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** On disk when this returns; the rows on the queue only name it. */
    void keep(Submission submission) throws IOException {
        Path kept = folder.resolve(Digest.hex(submission.sha256()));
        if (Files.exists(kept)) {
            return;
        }
        if (submission.file() == null) {
            SyncedFiles.write(kept, submission.raw());
            return;
        }
        Path link = folder.resolve(submission.file().path().getFileName() + ".kept");
        try {
            Files.createLink(link, submission.file().path());
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(submission.file().path(), link);
        }
        SyncedFiles.publish(link, kept);
    }

    /** For a result that is not there yet. */
    Path half() throws IOException {
        return Files.createTempFile(folder, ".result-", null);
    }

    void publish(Path half, String batch) throws IOException {
        SyncedFiles.publish(half, resultFile(batch));
    }

    /** @param reference {@code batch:<sha256>#<row>} as a row's report carries it */
    public Path raw(String reference) {
        return file(folder, reference);
    }

    /** The same of a hub's data folder, without the hub. */
    public static Path raw(Path dataFolder, String reference) {
        return file(dataFolder.resolve(FOLDER), reference);
    }

    private static Path file(Path folder, String reference) {
        return folder.resolve(reference.substring("batch:".length(), reference.indexOf('#')));
    }

    Optional<Path> result(String batch) {
        return Optional.of(resultFile(batch)).filter(Files::exists);
    }

    Path folder() {
        return folder;
    }

    private Path resultFile(String batch) {
        return folder.resolve(batch + ".csv");
    }
}
