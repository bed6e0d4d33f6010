package org.disputehub.bench.correlation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is so in one matter, whoever tells it.
 *
 * @param choices which of the type's possible facts hold, by name
 * @param numbers yuan, by name
 * @param plate   of the car in question, or null
 */
record Facts(Map<String, Integer> choices, Map<String, Integer> numbers, String plate) {

    static Facts draw(DisputeType type, Draw draw) {
        Map<String, Integer> choices = new LinkedHashMap<>();
        type.facts().forEach((name, values) -> choices.put(name, draw.between(0, values.size() - 1)));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        type.numbers().forEach((name, range) -> {
            String[] parts = range.split("[-/]|元");
            int step = Integer.parseInt(parts[2]);
            double amount = draw.logarithmic(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            numbers.put(name, (int) Math.max(1, Math.round(amount / step)) * step);
        });
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
        String plate = "豫F·" + letters.charAt(draw.between(0, letters.length() - 1)) + draw.between(1000, 9999);
        return new Facts(choices, numbers, type.plates() ? plate : null);
    }
}
