package org.disputehub.bench.correlation;

import java.time.LocalDateTime;

/**
 * One telling of a matter: who goes where and when.
 *
 * @param who       null: a grid worker, or somebody who does not say who they are
 * @param connector through which it comes
 * @param anonymous whoever it is says no name
 * @param again     the same matter was told before
 * @param wording   seed of the words
 */
record Account(Matter matter, Teller teller, Person who, String connector, boolean anonymous, boolean again, LocalDateTime at, long wording) {

    /** On whose side somebody speaks. */
    enum Teller { COMPLAINANT, RESPONDENT, RELATIVE, BYSTANDER, GRID_WORKER }

    String port() {
        return switch (connector) {
            case "police-110" -> "POLICE_110";
            case "hotline-12345" -> "HOTLINE_12345";
            case "grid-worker" -> "GRID_WORKER";
            case "public-snapshot" -> "PUBLIC";
            default -> "DEPARTMENT";
        };
    }
}
