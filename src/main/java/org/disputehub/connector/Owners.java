package org.disputehub.connector;

import org.disputehub.home.HubFolders;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units that answer for entries of registers (责任单位), by {@code mappings/codes/owners.csv}. Each has a queue of its own, on which it is told of
 * its entries; what concerns a unit that is not in the table goes to the city centre.
 */
@Component
public class Owners {

    static final String TABLE = "mappings/codes/owners.csv";

    private static final String CODE = "\\d{6}-[A-Z]{2,10}";

    private final Map<String, String> nameByCode = new TreeMap<>();

    /** A home of its own that has no such table has no owners. */
    Owners(HubFolders folders) throws IOException {
        Path table = folders.mappings().resolve("codes/owners.csv");
        if (!Files.exists(table)) {
            return;
        }
        Files.readAllLines(table).stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split(",", -1);
            if (cells.length < 2 || !cells[0].matches(CODE)) {
                throw new IllegalStateException(TABLE + ": found '" + line + "', expected 'code as 410600-GAJ,name'");
            }
            nameByCode.put(cells[0], cells[1]);
        });
    }

    public Collection<String> codes() {
        return nameByCode.keySet();
    }

    public boolean has(String code) {
        return code != null && nameByCode.containsKey(code);
    }

    /** In Chinese. */
    public String name(String code) {
        return nameByCode.get(code);
    }

    static boolean isCode(String receiver) {
        return receiver.matches(CODE);
    }
}
