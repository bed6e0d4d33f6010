package org.disputehub.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that mapping files may call beside JSLT's own functions. */
final class MappingFunctions {

    private MappingFunctions() {
    }

    /** @param codes {@code mappings/codes/} */
    static List<MappingFunction> all(Path codes) throws IOException {
        CodeTables tables = new CodeTables(codes);
        List<MappingFunction> all = new ArrayList<>(ValueFunctions.all(tables));
        all.addAll(PartyFunctions.all());
        all.addAll(PlaceFunctions.all(new DivisionFinder(codes, tables)));
        return all;
    }
}
