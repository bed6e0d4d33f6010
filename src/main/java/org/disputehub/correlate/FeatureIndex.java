package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One number for each level of each field, as estimation counts them. What is unknown weighs nothing and has none. */
final class FeatureIndex {

    private static final Map<Field, Map<String, Integer>> NUMBERS = numbers();

    private FeatureIndex() {
    }

    /** -1: weighs nothing by definition. */
    static int of(Field field, String level) {
        return NUMBERS.get(field).get(level);
    }

    static int count() {
        return NUMBERS.values().stream().mapToInt(levels -> levels.values().stream().mapToInt(n -> n).max().orElse(-1)).max().orElse(-1) + 1;
    }

    /** By number: one value for levels of single fields, another for those of fields seen together. */
    static double[] penalties(double single, double together) {
        double[] penalties = new double[count()];
        NUMBERS.forEach((field, levels) -> levels.values().stream().filter(number -> number >= 0)
                .forEach(number -> penalties[number] = field.together() ? together : single));
        return penalties;
    }

    /** The level of each single field at which two records are most alike. */
    static int[] agreeing() {
        return Arrays.stream(Field.values()).filter(field -> !field.together()).mapToInt(field -> of(field, field.levels().get(0))).toArray();
    }

    static int[] of(Comparison comparison) {
        List<Integer> features = new ArrayList<>();
        for (Field field : Field.values()) {
            int number = of(field, comparison.level(field));
            if (number >= 0) {
                features.add(number);
            }
        }
        return features.stream().mapToInt(n -> n).toArray();
    }

    private static Map<Field, Map<String, Integer>> numbers() {
        Map<Field, Map<String, Integer>> numbers = new LinkedHashMap<>();
        int next = 0;
        for (Field field : Field.values()) {
            Map<String, Integer> levels = new LinkedHashMap<>();
            for (String level : field.levels()) {
                levels.put(level, level.equals("UNKNOWN") || level.equals("NONE") ? -1 : next++);
            }
            numbers.put(field, levels);
        }
        return numbers;
    }
}
