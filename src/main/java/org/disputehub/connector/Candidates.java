package org.disputehub.connector;

import org.disputehub.mapping.Fault;
import org.disputehub.mapping.Mapping;
import org.disputehub.mapping.Mappings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All connectors as their files stand now, each with its mapping compiled; one with faults does not take the others with it. */
public final class Candidates {

    private Candidates() {
    }

    /** @param home folders {@code connectors/} and {@code mappings/} */
    public static Map<String, Candidate> read(Path connectors, Path mappings) throws IOException {
        Mappings compiled = new Mappings(mappings);
        List<Fault> shared = countyFaults(mappings);
        Map<String, Candidate> candidates = new TreeMap<>();
        try (Stream<Path> entries = Files.list(connectors)) {
            for (Path folder : entries.filter(Files::isDirectory).filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList()) {
                String id = folder.getFileName().toString();
                candidates.put(id, shared.isEmpty() ? read(folder, compiled) : Candidate.faulty(id, shared));
            }
        }
        return candidates;
    }

    /** Without the table of counties no connector's reports find their way. */
    private static List<Fault> countyFaults(Path mappings) throws IOException {
        try {
            new Counties(mappings);
            return List.of();
        } catch (IllegalStateException e) {
            return List.of(new Fault(Counties.TABLE, 0, e.getMessage()));
        }
    }

    private static Candidate read(Path folder, Mappings mappings) throws IOException {
        String id = folder.getFileName().toString();
        List<Fault> faults = new ArrayList<>();
        Connector definition = ConnectorFile.read(folder, faults);
        if (definition == null) {
            return Candidate.faulty(id, faults);
        }
        return mappings.find(definition.mapping())
                .map(mapping -> new Candidate(id, java.util.Optional.of(new ActiveConnector(definition, mapping, version(folder, mapping))), List.of()))
                .orElseGet(() -> Candidate.faulty(id, mappings.faults(definition.mapping())));
    }

    private static String version(Path folder, Mapping mapping) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(folder.resolve("connector.yaml")));
            return HexFormat.of().formatHex(digest.digest(mapping.version().getBytes(java.nio.charset.StandardCharsets.US_ASCII))).substring(0, 12);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
