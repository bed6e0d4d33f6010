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
import java.util.TreeMap;
import java.util.stream.Stream;

/** All mappings of a folder {@code mappings/}, compiled once; whatever is wrong in any of them is said together. */
public final class Mappings {

    private final Map<String, Mapping> byName = new TreeMap<>();

    /** @throws IllegalStateException listing every fault as {@code file:line: what} */
    public Mappings(Path folder) throws IOException {
        Path codes = folder.resolve("codes");
        CodeTables tables = new CodeTables(codes);
        List<Function> functions = new ArrayList<>(ValueFunctions.all(tables));
        functions.addAll(PlaceFunctions.all(new DivisionFinder(codes, tables)));
        byte[] tablesHash = hash(codes);
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jslt")).sorted().toList()) {
                compile(file, functions, tablesHash, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The mappings have faults:\n" + String.join("\n", faults));
        }
    }

    /** @throws IllegalArgumentException where there is none of that name */
    public Mapping get(String name) {
        Mapping mapping = byName.get(name);
        if (mapping == null) {
            throw new IllegalArgumentException("There is no mapping mappings/" + name + ".jslt");
        }
        return mapping;
    }

    private void compile(Path file, List<Function> functions, byte[] tablesHash, List<String> faults) throws IOException {
        String name = file.getFileName().toString().replace(".jslt", "");
        String text = Files.readString(file);
        try {
            Expression expression = new Parser(new StringReader(text)).withSource(file.getFileName().toString()).withFunctions(functions).compile();
            MessageDigest digest = sha256();
            digest.update(tablesHash);
            String version = HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, 12);
            byName.put(name, new Mapping(name, version, expression, Origins.of(text)));
        } catch (JsltException e) {
            faults.add(file.getFileName() + ":" + e.getLine() + ": " + e.getMessageWithoutLocation());
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
