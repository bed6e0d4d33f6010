package org.disputehub.intake;

import org.disputehub.connector.Connector;
import org.disputehub.home.HubFolders;
import org.disputehub.home.SyncedFiles;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Photos on disk by the SHA-256 of their content, so that one that is sent twice is kept once. The type is what the bytes say. */
@Component
class Photos {

    private final Path folder;

    Photos(HubFolders folders) {
        this.folder = folders.data("attachments");
    }

    /** On disk and synced when this returns. */
    StoredPhoto store(InputStream content, Connector.Limits limits) throws IOException, Refusal {
        byte[] bytes = bounded(content, limits);
        StoredPhoto photo = describe(bytes);
        Path file = file(photo);
        if (!Files.exists(file)) {
            SyncedFiles.write(file, bytes);
        }
        return photo;
    }

    /** One that lies elsewhere in the data folder becomes an attachment too. */
    void adopt(Path photo, StoredPhoto description) throws IOException {
        Path file = file(description);
        if (!Files.exists(file)) {
            SyncedFiles.write(file, Files.readAllBytes(photo));
        }
    }

    private Path file(StoredPhoto photo) {
        return folder.resolve(photo.sha256().substring(0, 2)).resolve(photo.sha256());
    }

    /** What {@link #store} would give; nothing is kept. */
    StoredPhoto inspect(InputStream content, Connector.Limits limits) throws IOException, Refusal {
        return describe(bounded(content, limits));
    }

    static byte[] bounded(InputStream content, Connector.Limits limits) throws IOException, Refusal {
        byte[] bytes = content.readNBytes(limits.photo() + 1);
        if (bytes.length > limits.photo()) {
            throw new Refusal(Problem.of(413, "too-large", "A photo is too large", "A photo may have " + limits.photo() + " bytes."));
        }
        return bytes;
    }

    static StoredPhoto describe(byte[] bytes) throws Refusal {
        String mime = type(bytes).orElseThrow(() -> new Refusal(Problem.of(415, "photo-type", "A photo is of a type that is not taken",
                "Send photos as JPEG, PNG, WebP or HEIC.")));
        return new StoredPhoto(Digest.hex(Digest.of(bytes)), mime, bytes.length);
    }

    private static Optional<String> type(byte[] bytes) {
        if (startsWith(bytes, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of("image/png");
        }
        if (startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of("image/webp");
        }
        if (startsWith(bytes, 4, 'f', 't', 'y', 'p') && bytes.length > 12
                && Arrays.asList("heic", "heix", "mif1").contains(new String(bytes, 8, 4, StandardCharsets.ISO_8859_1))) {
            return Optional.of("image/heic");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int from, int... magic) {
        if (bytes.length < from + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[from + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
