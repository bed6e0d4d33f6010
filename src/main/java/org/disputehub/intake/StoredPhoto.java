package org.disputehub.intake;

/** A photo in the hub's store, named by the SHA-256 of its bytes in hex. */
public record StoredPhoto(String sha256, String mime, long bytes) {
}
