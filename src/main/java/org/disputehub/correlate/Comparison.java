package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How alike two records are, field by field, and what that weighs. */
final class Comparison {

    private final Map<Field, String> levels = new EnumMap<>(Field.class);
    private final Map<Field, Double> rarity = new EnumMap<>(Field.class);
    private ParticularsCompared particulars;
    private double particularBits;
    private boolean many;

    /** Of a matter that many complain of: that somebody else tells of it is no sign against. */
    void ofMany() {
        many = true;
        if (has(Field.REPORTER, "OTHER", "OTHER_IN_TEXT")) {
            is(Field.REPORTER, "ONE_OF_MANY");
        }
    }

    boolean isOfMany() {
        return many;
    }

    void is(Field field, String level) {
        levels.put(field, level);
    }

    /** @param share of the register's records that have the shared value */
    void rare(Field field, double log2) {
        rarity.put(field, log2);
    }

    /** @param bits what the answers weigh by themselves */
    void tell(ParticularsCompared compared, double bits) {
        is(Field.PARTICULARS, compared.level());
        particulars = compared;
        particularBits = bits;
    }

    ParticularsCompared particulars() {
        return particulars;
    }

    boolean has(Field field, String... any) {
        return List.of(any).contains(levels.get(field));
    }

    String level(Field field) {
        return levels.get(field);
    }

    /** As its words tell, whatever the policy's own words for matters say. */
    boolean sameTopic() {
        return has(Field.TOPIC, "SAME_AND_RARE", "SAME", "SAME_BUT_COMMON");
    }

    /** 同人 + 同事, as the field's own rule has it: both sides by their full names, and what it is about. */
    boolean samePeopleSameMatter(List<String> times) {
        return has(Field.REPORTER, "SAME", "SOUNDS_ALIKE") && has(Field.OPPONENT, "SAME", "SOUNDS_ALIKE") && has(Field.MATTER, "SAME") && times.contains(level(Field.TIME));
    }

    /** Bits that the shared value of the field is rarer than usual; 0 where that is no matter. */
    double rarity(Field field) {
        return rarity.getOrDefault(field, 0.0);
    }

    /** Of all names of persons and organisations together, as training weighs it. */
    double nameRarity() {
        return rarity(Field.REPORTER) + rarity(Field.OPPONENT);
    }

    double score(CorrelationRules rules) {
        double score = 0;
        for (Map.Entry<Field, String> entry : levels.entrySet()) {
            score += weight(entry.getKey(), rules);
        }
        return score;
    }

    /** What says something, for or against. */
    List<Evidence> evidence(CorrelationRules rules) {
        List<Evidence> evidence = new ArrayList<>();
        levels.forEach((field, level) -> {
            if (!level.equals("UNKNOWN") && !level.equals("NONE")) {
                evidence.add(new Evidence(field.label(), level, round(weight(field, rules))));
            }
        });
        return evidence;
    }

    /** To a hundredth of a bit, as shown. */
    static double round(double bits) {
        return Math.round(bits * 100) / 100.0;
    }

    private double weight(Field field, CorrelationRules rules) {
        double level = rules.weights().get(field.label()).get(levels.get(field));
        return field == Field.PARTICULARS ? level + particularBits : level + (field == Field.PLACE ? rules.rarity().placeStrength() : rules.rarity().strength()) * rarity(field);
    }
}
