package org.disputehub.intake;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.disputehub.home.HubFolders;
import org.disputehub.home.SyncedFiles;
import org.disputehub.report.Finding;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps each batch as it came, once by its SHA-256, and beside it what became of each row, for the source to fetch. */
@Component("batchFiles")
public class BatchFiles {

    private static final String FOLDER = "batches";

    private final Path folder;

    BatchFiles(HubFolders folders) {
        this.folder = folders.data(FOLDER);
    }

    /** Both files are on disk when this returns; the rows on the queue only name them. */
    public void keep(Drafts drafts) throws IOException {
        byte[] raw = drafts.submission().raw();
        Path file = folder.resolve(Digest.hex(Digest.of(raw)));
        if (!Files.exists(file)) {
            SyncedFiles.write(file, raw);
        }
        SyncedFiles.write(resultFile(drafts.batch()), result(drafts));
    }

    /** @param reference {@code batch:<sha256>#<row>} as a row's report carries it */
    public byte[] raw(String reference) throws IOException {
        return read(folder, reference);
    }

    /** The same of a hub's data folder, without the hub. */
    public static byte[] raw(Path dataFolder, String reference) throws IOException {
        return read(dataFolder.resolve(FOLDER), reference);
    }

    private static byte[] read(Path folder, String reference) throws IOException {
        return Files.readAllBytes(folder.resolve(reference.substring("batch:".length(), reference.indexOf('#'))));
    }

    Optional<byte[]> result(String batch) throws IOException {
        Path file = resultFile(batch);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Path resultFile(String batch) {
        return folder.resolve(batch + ".csv");
    }

    /** In the charset that the source itself writes, so that its own tools open it. */
    private static byte[] result(Drafts drafts) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("row", "receipt", "status", "reason");
            for (Draft draft : drafts.drafts()) {
                csv.printRecord(draft.arrival().row(), draft.arrival().receipt(), draft.refused() ? "QUARANTINED" : "ACCEPTED",
                        draft.findings().stream().map(BatchFiles::reason).collect(Collectors.joining("; ")));
            }
        }
        String name = drafts.submission().connector().charset();
        return text.toString().getBytes(name.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(name));
    }

    private static String reason(Finding finding) {
        return finding.pointer() + " " + finding.code() + ": " + finding.detail();
    }
}
