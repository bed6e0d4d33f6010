package org.disputehub.correlate;

import org.disputehub.mapping.Fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code correlation-grams.csv} beside the policy: characters and pairs that many texts have, with the share of texts; written by training. */
final class GramTable {

    static final String FILE = "correlation-grams.csv";
    private static final String PLACE = "routes/policies/" + FILE;
    static final String HEADING = "gram,share";

    private GramTable() {
    }

    /** @return null where there are faults */
    static GramRarity read(Path file, List<Fault> faults) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            faults.add(new Fault(PLACE, 0, "There is no such file, or it is no UTF-8 text; `correlate train --write` makes it."));
            return null;
        }
        Map<String, Double> shares = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i == 0 ? !line.equals(HEADING) : !line.matches("\\p{IsHan}{1,2},(?:1(?:\\.0+)?|0\\.\\d*[1-9]\\d*)")) {
                faults.add(new Fault(PLACE, i + 1, "found '" + line + "', expected " + (i == 0 ? HEADING : "one or two Chinese characters, a comma and a share between 0 and 1")));
            } else if (i > 0) {
                shares.put(line.substring(0, line.indexOf(',')), Double.valueOf(line.substring(line.indexOf(',') + 1)));
            }
        }
        return new GramRarity(shares);
    }
}
