package org.disputehub.connector;

import org.disputehub.mapping.Fault;
import org.disputehub.mapping.Mapping;
import org.disputehub.mapping.Mappings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        ConnectorFile file = ConnectorFile.read(folder, faults);
        if (file == null) {
            return Candidate.faulty(id, faults);
        }
        if (file.source() == null) {
            return new Candidate(id, Optional.empty(), file.lookup(), file.county(), List.of());
        }
        Connector definition = file.source();
        return mappings.find(definition.mapping())
                .map(mapping -> new Candidate(id, Optional.of(new ActiveConnector(definition, mapping, version(folder, mapping))), Optional.empty(), Optional.empty(), List.of()))
                .orElseGet(() -> Candidate.faulty(id, mappings.faults(definition.mapping())));
    }

    private static String version(Path folder, Mapping mapping) {
        try {
            return version(Files.readAllBytes(folder.resolve("connector.yaml")), mapping.version().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String version(byte[] definition, byte[] mapping) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(definition);
            return HexFormat.of().formatHex(digest.digest(mapping)).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
