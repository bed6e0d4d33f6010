package org.disputehub.mapping;

import org.disputehub.report.Report.FoundBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Which division a report is about: by the source's code, else by the address text, else by coordinates. */
final class DivisionFinder {

    record Found(String code, FoundBy by) {
    }

    private final Divisions divisions;
    private final Gazetteer gazetteer;
    private final Boundaries boundaries;
    private final CodeTables tables;

    DivisionFinder(Path codes, CodeTables tables) throws IOException {
        this.divisions = new Divisions(codes);
        this.gazetteer = new Gazetteer(divisions);
        this.boundaries = new Boundaries(codes);
        this.tables = tables;
    }

    /** @param lng,lat CGCS2000, or NaN */
    Found find(List<String> codes, String text, double lng, double lat) {
        String byCode = divisions.longestKnown(codes);
        if (byCode != null) {
            return refine(byCode, text);
        }
        String byText = text.isEmpty() ? null : gazetteer.find(text, Set.of());
        if (byText != null) {
            return new Found(byText, FoundBy.TEXT);
        }
        String byPoint = Double.isNaN(lng) ? null : boundaries.find(lng, lat);
        return byPoint != null ? new Found(byPoint, FoundBy.COORDINATES) : new Found(null, FoundBy.NOT_FOUND);
    }

    /** The text may say more than the code inside the same county, and corrects it where a source files one county under another. */
    private Found refine(String byCode, String text) {
        String county = byCode.substring(0, 6);
        String overlap = tables.find("division-overlaps", county);
        if (overlap != null) {
            String other = gazetteer.find(text, Set.of(overlap));
            if (other != null) {
                return new Found(other, FoundBy.CODE_AND_TEXT);
            }
        }
        String byText = text.isEmpty() ? null : gazetteer.find(text, Set.of(county));
        boolean saysMore = byText != null && byText.length() > byCode.length() && byText.startsWith(byCode);
        return saysMore ? new Found(byText, FoundBy.CODE_AND_TEXT) : new Found(byCode, FoundBy.CODE);
    }
}
