package org.disputehub.correlate;

import org.disputehub.mapping.Fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of bits beside the policy, written by training. */
final class BitsTable {

    private BitsTable() {
    }

    /**
     * @param expected what a row is, for whoever wrote another
     * @param faults   what is wrong is added, with its line
     * @return the rows that are right, in parts
     */
    static List<MatchResult> read(Path file, String heading, Pattern row, String expected, List<Fault> faults) {
        String place = "routes/policies/" + file.getFileName();
        List<MatchResult> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher found = row.matcher(lines.get(i));
                if (i == 0 ? !lines.get(i).equals(heading) : !found.matches()) {
                    faults.add(new Fault(place, i + 1, "found '" + lines.get(i) + "', expected " + (i == 0 ? heading : expected)));
                } else if (i > 0) {
                    rows.add(found.toMatchResult());
                }
            }
        } catch (IOException e) {
            faults.add(new Fault(place, 0, "There is no such file, or it is no UTF-8 text; `correlate train --write` makes it."));
        }
        return rows;
    }
}
