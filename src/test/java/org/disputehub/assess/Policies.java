package org.disputehub.assess;

import java.nio.file.Path;

/** The shipped rules. */
final class Policies {

    static final Path FOLDER = Path.of("routes/policies");

    private Policies() {
    }

    static RiskRules shipped() {
        try {
            return RiskRules.read(FOLDER);
        } catch (PolicyFaults e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
