package org.disputehub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.home.HubFolders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which county's queue a division belongs to, by {@code mappings/codes/counties.csv}: the longest prefix of the division's
 * code that the table has wins. A county is known by its six-digit code.
 */
@Component
public class Counties {

    /** Where a dispute goes whose place nobody could tell: a person at the city centre assigns it. */
    public static final String UNASSIGNED = "unassigned";

    /** The city centre itself (市综治中心): supervision and what a person of it decides. */
    public static final String CITY = "city";

    static final String TABLE = "mappings/codes/counties.csv";

    private final Map<String, String> countyByDivision = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    @Autowired
    Counties(HubFolders folders) throws IOException {
        this(folders.mappings());
    }

    public Counties(Path mappings) throws IOException {
        Path table = mappings.resolve("codes/counties.csv");
        Files.readAllLines(table).stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split(",", -1);
            if (cells.length < 3 || !cells[1].matches("\\d{6}")) {
                throw new IllegalStateException(TABLE + ": found '" + line + "', expected 'division,county of six digits,name'");
            }
            countyByDivision.put(cells[0], cells[1]);
            if (cells[0].equals(cells[1])) {
                names.put(cells[1], cells[2].strip());
            }
        });
    }

    /** By the most precise code that the canonical report has. */
    public String ofReport(JsonNode canonical) {
        JsonNode division = canonical.path("place").path("division");
        return Stream.of("village", "town", "county").filter(division::hasNonNull).findFirst().map(level -> of(division.get(level).asText())).orElse(UNASSIGNED);
    }

    /** @param division a division's code, or null */
    public String of(String division) {
        for (int digits = division == null ? 0 : division.length(); digits > 0; digits--) {
            String county = countyByDivision.get(division.substring(0, digits));
            if (county != null) {
                return county;
            }
        }
        return UNASSIGNED;
    }

    public Collection<String> codes() {
        return new TreeSet<>(countyByDivision.values());
    }

    /** By code, for people; a county whose own line is missing has none. */
    public Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    /** In Chinese; its code where it is none of the table's. */
    public String name(String county) {
        return names.getOrDefault(county, county);
    }

    /** Whose queue it is; of one that belongs to none of them the name itself. */
    public static String receiver(String queue) {
        return queue.equals("supervision.city") ? CITY : queue.replaceFirst("^(county|notices)\\.", "");
    }

    /** @param receiver a county's code, {@link #UNASSIGNED}, {@link #CITY} or the code of one of the {@link Owners} */
    public static String queue(String receiver) {
        return Owners.isCode(receiver) ? "notices." + receiver : receiver.equals(CITY) ? "supervision.city" : "county." + receiver;
    }
}
