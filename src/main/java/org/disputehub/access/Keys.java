package org.disputehub.access;

import org.disputehub.home.HubFolders;
import org.disputehub.home.SyncedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One secret for each id, 256 random bits made at first use and kept in {@code keys/<id>}, readable by its owner alone. */
@Component
public class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    Keys(HubFolders folders) throws IOException {
        this.folder = folders.data("keys");
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    public Path folder() {
        return folder;
    }

    public String of(String id) {
        return secrets.computeIfAbsent(id, key -> readOrMake(key, "", Base64.getUrlEncoder().withoutPadding()));
    }

    /**
     * What messages to a receiver are signed with, {@code whsec_…} as Standard Webhooks writes it, in {@code keys/webhook-<receiver>}; made at first use and read each time. A second line
     * in the file is a second secret, until the receiver knows the new one.
     */
    public List<String> webhook(String receiver) {
        return readOrMake("webhook-" + receiver, "whsec_", Base64.getEncoder()).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A secret that somebody else has made and an operator has put into {@code keys/<id>}; read each time, so that a new one is taken up. */
    public String given(String id) {
        Path file = folder.resolve(id);
        if (!Files.exists(file)) {
            throw new MissingSecret(file);
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", e);
        }
    }

    private String readOrMake(String id, String prefix, Base64.Encoder encoder) {
        Path file = folder.resolve(id);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                String secret = prefix + encoder.encodeToString(random);
                SyncedFiles.write(file, secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                restrict(file, "rw-------");
                LOG.debug("Made a key for {} in {}", id, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " can be neither read nor made", e);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
