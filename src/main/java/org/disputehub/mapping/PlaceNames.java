package org.disputehub.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Which division a text names, where it names one. */
public final class PlaceNames {

    private final Gazetteer gazetteer;

    /** @param codes {@code mappings/codes/} */
    public PlaceNames(Path codes) throws IOException {
        this.gazetteer = new Gazetteer(new Divisions(codes));
    }

    /** @return 6, 9 or 12 digits, or null where the text tells nothing or is ambiguous */
    public String find(String text) {
        return text == null || text.isBlank() ? null : gazetteer.find(PlainText.clean(text), Set.of());
    }
}
