package org.disputehub.access;

import org.disputehub.home.HubFolders;
import org.disputehub.home.SyncedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One secret for each id, made at first use and kept in {@code keys/<id>}, readable by its owner alone. All are made of the 256 random bits in {@code keys/nodes.key}, so that nodes with that
 * file alike make the same, also of what comes later; who knows one of them knows no other.
 */
@Component
public class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final String ROOT = "nodes.key";

    private final Path folder;
    private final String root;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    Keys(HubFolders folders) throws IOException {
        this.folder = folders.data("keys");
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        this.root = readOrMake(ROOT, "", Base64.getUrlEncoder().withoutPadding(), Keys::random);
    }

    public Path folder() {
        return folder;
    }

    public String of(String id) {
        return secrets.computeIfAbsent(id, key -> readOrMake(key, "", Base64.getUrlEncoder().withoutPadding(), () -> derived(root, key)));
    }

    /**
     * What messages to a receiver are signed with, {@code whsec_…} as Standard Webhooks writes it, in {@code keys/webhook-<receiver>}; made at first use and read each time. A second line
     * in the file is a second secret, until the receiver knows the new one. Of an address that a source has registered it stands nowhere: it is made of {@code keys/callbacks}, so that nodes
     * with the same key make the same.
     */
    public List<String> webhook(String receiver) {
        if (receiver.startsWith("callback.")) {
            return List.of("whsec_" + Base64.getEncoder().encodeToString(derived(of("callbacks"), receiver)));
        }
        String id = "webhook-" + receiver;
        return readOrMake(id, "whsec_", Base64.getEncoder(), () -> derived(root, id)).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
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

    private static byte[] random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private static byte[] derived(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String readOrMake(String id, String prefix, Base64.Encoder encoder, Supplier<byte[]> made) {
        Path file = folder.resolve(id);
        try {
            if (!Files.exists(file)) {
                String secret = prefix + encoder.encodeToString(made.get());
                SyncedFiles.write(file, secret.getBytes(StandardCharsets.US_ASCII));
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
