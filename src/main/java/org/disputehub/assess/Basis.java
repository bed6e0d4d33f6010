package org.disputehub.assess;

import java.util.Map;
import java.util.TreeMap;

/** Under which rules and registers a report was looked at; where it is another now, its dispute is looked at again. */
final class Basis {

    /** Among the versions of registers: of the policy files. */
    static final String RULES = "rules";

    private Basis() {
    }

    static Map<String, String> versions(Map<String, String> registers, RiskRules rules) {
        Map<String, String> versions = new TreeMap<>(registers);
        versions.put(RULES, rules.fingerprint());
        return versions;
    }

    static String of(Map<String, String> versions) {
        return new TreeMap<>(versions).toString();
    }
}
