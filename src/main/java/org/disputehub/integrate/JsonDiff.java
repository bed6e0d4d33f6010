package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.report.PointerStep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where two trees differ, place by place. */
final class JsonDiff {

    /** @param expected null: there should be nothing; @param found null: there is nothing */
    record Difference(String pointer, JsonNode expected, JsonNode found) {

        String place() {
            return (pointer.isEmpty() ? "/" : pointer) + ": " + (expected == null ? "not expected" : found == null ? "missing" : "other than expected");
        }

        @Override
        public String toString() {
            if (expected == null) {
                return (pointer.isEmpty() ? "/" : pointer) + ": expected nothing, found " + found;
            }
            return (pointer.isEmpty() ? "/" : pointer) + ": expected " + expected + ", found " + (found == null ? "nothing" : found);
        }
    }

    private JsonDiff() {
    }

    static List<Difference> of(JsonNode expected, JsonNode found) {
        List<Difference> differences = new ArrayList<>();
        compare("", expected, found, differences);
        return differences;
    }

    private static void compare(String pointer, JsonNode expected, JsonNode found, List<Difference> differences) {
        if (expected == null || found == null) {
            if (expected != found) {
                differences.add(new Difference(pointer, expected, found));
            }
        } else if (expected.isObject() && found.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            found.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + PointerStep.of(name), expected.get(name), found.get(name), differences));
        } else if (expected.isArray() && found.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
                compare(pointer + "/" + i, expected.get(i), found.get(i), differences);
            }
        } else if (!same(expected, found)) {
            differences.add(new Difference(pointer, expected, found));
        }
    }

    /** 2 and 2.0 are the same number, whatever class holds them. */
    private static boolean same(JsonNode expected, JsonNode found) {
        return expected.isNumber() && found.isNumber() ? expected.decimalValue().compareTo(found.decimalValue()) == 0 : expected.equals(found);
    }
}
