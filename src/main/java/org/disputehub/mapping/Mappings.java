package org.disputehub.mapping;

import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;

import java.io.IOException;
import java.io.StringReader;
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

/** All mappings of a folder {@code mappings/} as they stand, compiled once; one that has a fault does not take the others with it. */
public final class Mappings {

    private final Map<String, Mapping> byName = new TreeMap<>();
    private final Map<String, List<Fault>> faults = new TreeMap<>();

    public Mappings(Path folder) throws IOException {
        Path codes = folder.resolve("codes");
        List<Function> functions = new ArrayList<>(RegexFunctions.all());
        functions.add(Budget.TICK);
        List<Fault> tableFaults = new ArrayList<>();
        try {
            functions.addAll(MappingFunctions.all(codes));
        } catch (IOException | RuntimeException e) {
            tableFaults.add(new Fault("mappings/codes", 0, e.getMessage()));
        }
        byte[] tablesHash = hash(codes);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jslt")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".jslt", "");
                if (tableFaults.isEmpty()) {
                    compile(name, Files.readString(file), functions, tablesHash);
                } else {
                    faults.put(name, tableFaults);
                }
            }
        }
    }

    public Optional<Mapping> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Why there is no mapping of that name; empty where there is one. */
    public List<Fault> faults(String name) {
        if (byName.containsKey(name)) {
            return List.of();
        }
        return faults.getOrDefault(name, List.of(new Fault("mappings/" + name + ".jslt", 0, "There is no such file.")));
    }

    private void compile(String name, String text, List<Function> functions, byte[] tablesHash) {
        try {
            Expression expression = new Parser(new StringReader(Budget.counted(text))).withSource(name + ".jslt").withFunctions(functions).compile();
            MessageDigest digest = sha256();
            digest.update(tablesHash);
            String version = HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, 12);
            byName.put(name, new Mapping(name, version, expression, Origins.of(text)));
        } catch (JsltException e) {
            faults.put(name, List.of(new Fault("mappings/" + name + ".jslt", e.getLine(), e.getMessageWithoutLocation().lines().findFirst().orElse("This cannot be compiled."))));
        }
    }

    private static byte[] hash(Path codes) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.list(codes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
