package org.disputehub.mapping;

import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the codes of canonical reports are called, in Chinese; nothing of a code that has no name. */
public final class CodeNames {

    private final Map<String, String> divisions;
    private final Map<String, String> categories = new HashMap<>();

    /** @param codes {@code mappings/codes/} */
    public CodeNames(Path codes) throws IOException {
        divisions = new LinkedHashMap<>(new Divisions(codes).names());
        for (CSVRecord row : CodeTables.read(codes.resolve("gbt31000-category.csv"))) {
            categories.put(row.get("code"), row.get("name"));
        }
    }

    /** From the county down, as far as the code goes: 淇滨区天山路街道. */
    public String division(String code) {
        return Stream.of(6, 9, 12).filter(digits -> code.length() >= digits).map(digits -> divisions.getOrDefault(code.substring(0, digits), "")).collect(Collectors.joining());
    }

    /** By GB/T 31000. */
    public String category(String code) {
        return categories.getOrDefault(code, categories.getOrDefault(code.substring(0, Math.min(2, code.length())), ""));
    }
}
