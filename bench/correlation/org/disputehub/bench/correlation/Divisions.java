package org.disputehub.bench.correlation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The city's real counties, towns, communities and villages, from {@code mappings/codes/divisions.csv}; their points are invented. */
final class Divisions {

    private static final Map<String, double[]> CENTRES = Map.of("410602", new double[]{114.163, 35.954}, "410603", new double[]{114.184, 35.898},
            "410611", new double[]{114.297, 35.748}, "410621", new double[]{114.55, 35.67}, "410622", new double[]{114.197, 35.607}, "410671", new double[]{114.30, 35.72});

    final List<String> communities = new ArrayList<>();
    final List<String> villages = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    Divisions(Path csv) throws IOException {
        for (String line : Files.readAllLines(csv)) {
            String[] row = line.split(",");
            names.put(row[0], row[2]);
            if (row[1].equals("village")) {
                (row[2].contains("社区") ? communities : villages).add(row[0]);
            }
        }
    }

    String county(String code) {
        return names.get(code.substring(0, 6));
    }

    String town(String code) {
        return names.get(code.substring(0, 9));
    }

    /** Without the kind of its committee. */
    String village(String code) {
        String name = names.get(code).replaceFirst("(居民|村民)?委员会$|村委会$", "");
        return name.endsWith("社区") || name.endsWith("村") ? name : name + "村";
    }

    /** Longitude and latitude of a place in that village, CGCS2000; villages of a town lie near one another. */
    double[] point(String code, Draw draw) {
        double[] centre = CENTRES.get(code.substring(0, 6));
        Draw town = new Draw(code.substring(0, 9).hashCode());
        return new double[]{centre[0] + town.between(-0.06, 0.06) + draw.between(-0.018, 0.018), centre[1] + town.between(-0.05, 0.05) + draw.between(-0.015, 0.015)};
    }
}
