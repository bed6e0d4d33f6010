package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How alike two records are, field by field, and what that weighs. */
final class Comparison {

    private final Map<Field, String> levels = new EnumMap<>(Field.class);
    private final Map<Field, Double> rarity = new EnumMap<>(Field.class);

    void is(Field field, String level) {
        levels.put(field, level);
    }

    /** @param share of the register's records that have the shared value */
    void rare(Field field, double log2) {
        rarity.put(field, log2);
    }

    boolean has(Field field, String... any) {
        return List.of(any).contains(levels.get(field));
    }

    String level(Field field) {
        return levels.get(field);
    }

    /** Bits that the shared value of the field is rarer than usual; 0 where that is no matter. */
    double rarity(Field field) {
        return rarity.getOrDefault(field, 0.0);
    }

    /** Of all fields together, as training weighs it. */
    double rarity() {
        return rarity.values().stream().mapToDouble(bits -> bits).sum();
    }

    double score(CorrelationRules rules) {
        double score = 0;
        for (Map.Entry<Field, String> entry : levels.entrySet()) {
            score += weight(entry.getKey(), rules);
        }
        return score;
    }

    List<Evidence> evidence(CorrelationRules rules) {
        List<Evidence> evidence = new ArrayList<>();
        levels.forEach((field, level) -> evidence.add(new Evidence(field.label(), level, round(weight(field, rules)))));
        return evidence;
    }

    /** To a hundredth of a bit, as shown. */
    static double round(double bits) {
        return Math.round(bits * 100) / 100.0;
    }

    private double weight(Field field, CorrelationRules rules) {
        return rules.weights().get(field.label()).get(levels.get(field)) + rules.rarity().strength() * rarity(field);
    }
}
