package org.disputehub.mapping;

import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The administrative divisions by {@code codes/divisions.csv}: counties of 6, towns and streets of 9, villages and communities of 12 digits. */
final class Divisions {

    private static final int[] LENGTHS = {12, 9, 6};

    /** Code to full name, without the city itself. */
    private final Map<String, String> names = new LinkedHashMap<>();

    Divisions(Path codes) throws IOException {
        for (CSVRecord row : CodeTables.read(codes.resolve("divisions.csv"))) {
            if (!row.get("level").equals("city")) {
                names.put(row.get("code"), row.get("name"));
            }
        }
    }

    Map<String, String> names() {
        return names;
    }

    /** The longest known division that any of the codes lies in, police units and 15-digit communities too; null where none is known. */
    String longestKnown(List<String> codes) {
        for (int length : LENGTHS) {
            for (String code : codes) {
                if (code.length() >= length && names.containsKey(code.substring(0, length))) {
                    return code.substring(0, length);
                }
            }
        }
        return null;
    }
}
