package org.disputehub.assess;

import org.disputehub.mapping.Fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What this stage decides by, of one state of the files.
 *
 * @param fingerprint of the files' bytes: another one where anything in them is another
 */
public record RiskRules(Recognition recognition, RiskPolicy policy, HotspotPolicy hotspots, Documents documents, String fingerprint) {

    static final List<String> FILES = List.of("risk-elements.yaml", "risk.yaml", "hotspot.yaml", Suspicion.FILE);

    /**
     * @param policies the folder {@code routes/policies}
     * @param mappings the folder {@code mappings}, for the papers
     */
    public static RiskRules read(Path policies, Path mappings) throws PolicyFaults {
        return read(FILES.stream().map(policies::resolve).toList(), mappings);
    }

    /**
     * @param files {@link #FILES}
     * @throws PolicyFaults with all that is wrong with any of them
     */
    static RiskRules read(List<Path> files, Path mappings) throws PolicyFaults {
        List<Fault> faults = new ArrayList<>();
        String fingerprint = fingerprint(files);
        Recognition recognition = Recognition.read(files.get(0), files.get(3), faults);
        RiskPolicy policy = recognition == null ? null : RiskPolicy.read(files.get(1), recognition.labels(), faults);
        HotspotPolicy hotspots = HotspotPolicy.read(files.get(2), faults);
        Documents documents = Documents.read(mappings, faults);
        if (!faults.isEmpty()) {
            throw new PolicyFaults(faults);
        }
        return new RiskRules(recognition, policy, hotspots, documents, fingerprint);
    }

    private static String fingerprint(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
