package org.disputehub.intake;

import java.util.Optional;

/** A photo in the hub's store, named by the SHA-256 of its bytes in hex. */
public record StoredPhoto(String sha256, String mime, long bytes) {

    /** {@code <sha256>.<last part of its type>}: says all that is known of it. */
    String fileName() {
        return sha256 + "." + mime.substring("image/".length());
    }

    /** Empty: the file is no photo. */
    static Optional<StoredPhoto> of(String fileName, long bytes) {
        return fileName.matches("[0-9a-f]{64}\\.[a-z]+") ? Optional.of(new StoredPhoto(fileName.substring(0, 64), "image/" + fileName.substring(65), bytes)) : Optional.empty();
    }
}
