package org.disputehub.assess;

import java.nio.file.Path;

/** The shipped rules. */
final class Policies {

    static final Path FOLDER = Path.of("routes/policies");
    static final Path MAPPINGS = Path.of("mappings");

    private Policies() {
    }

    static RiskRules shipped() {
        try {
            return RiskRules.read(FOLDER, MAPPINGS);
        } catch (PolicyFaults e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
