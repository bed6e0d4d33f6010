package org.disputehub.mapping;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the division that an address names, by the names of counties, towns, streets and villages in one pass over the text. A village's
 * name alone is often not unique: it counts only inside a town or county that the text names too, or where no other has it. A name
 * inside a longer one is not named: 黎阳路街道 says nothing of 黎阳街道.
 */
final class Gazetteer {

    private final AhoCorasickDoubleArrayTrie<List<String>> names = new AhoCorasickDoubleArrayTrie<>();

    Gazetteer(Divisions divisions) {
        TreeMap<String, List<String>> codesByName = new TreeMap<>();
        divisions.names().forEach((code, name) -> {
            for (String form : forms(code, name, divisions.names().get(code.substring(0, Math.min(9, code.length()))))) {
                codesByName.computeIfAbsent(form, n -> new ArrayList<>()).add(code);
            }
        });
        names.build(codesByName);
    }

    /** @param within county codes that the division must lie in, empty for any; null where the text tells nothing or is ambiguous */
    String find(String text, Set<String> within) {
        Set<String> named = named(text);
        Set<String> counties = new HashSet<>(within);
        if (counties.isEmpty()) {
            named.stream().filter(code -> code.length() == 6).forEach(counties::add);
        }
        List<String> best = new ArrayList<>();
        int bestSupport = 0;
        for (String code : named) {
            if (!counties.isEmpty() && !counties.contains(code.substring(0, 6))) {
                continue;
            }
            int support = support(code, named);
            if (support > bestSupport) {
                best.clear();
                bestSupport = support;
            }
            if (support == bestSupport) {
                best.add(code);
            }
        }
        return common(best);
    }

    /** Longer names first where two begin together: what ends no later than one before it lies inside that. */
    private Set<String> named(String text) {
        List<AhoCorasickDoubleArrayTrie.Hit<List<String>>> hits = new ArrayList<>(names.parseText(text));
        hits.sort(Comparator.<AhoCorasickDoubleArrayTrie.Hit<?>>comparingInt(hit -> hit.begin).thenComparingInt(hit -> -hit.end));
        Set<String> named = new HashSet<>();
        int covered = 0;
        for (AhoCorasickDoubleArrayTrie.Hit<List<String>> hit : hits) {
            if (hit.end > covered) {
                named.addAll(hit.value);
                covered = hit.end;
            }
        }
        return named;
    }

    /** How many levels of the code, itself included, the text names. */
    private static int support(String code, Set<String> named) {
        int support = 0;
        for (int length = 6; length <= code.length(); length += 3) {
            support += named.contains(code.substring(0, length)) ? 1 : 0;
        }
        return support;
    }

    private static String common(List<String> codes) {
        for (int length : new int[]{12, 9, 6}) {
            if (!codes.isEmpty() && codes.stream().allMatch(c -> c.length() >= length && c.startsWith(codes.get(0).substring(0, Math.min(length, codes.get(0).length()))))) {
                return codes.get(0).substring(0, length);
            }
        }
        return null;
    }

    /** How people write a name: in full and, where that stays unmistakable, without what kind of place it is. */
    private static List<String> forms(String code, String name, String town) {
        List<String> forms = new ArrayList<>(List.of(name));
        switch (code.length()) {
            case 6 -> {
                if (name.endsWith("经济技术开发区")) {
                    forms.addAll(List.of("经济技术开发区", "经开区", "开发区"));
                } else if (name.length() > 2) {
                    forms.add(name.substring(0, name.length() - 1));
                }
            }
            case 9 -> {
                String shorter = withoutKind(name);
                // A street office is often named after a road that runs far beyond it.
                if (shorter.length() > 1 && !shorter.matches(".*[路街]")) {
                    forms.add(shorter);
                }
            }
            default -> {
                String shorter = name.replaceFirst("(居民|村民)?委员会$|村委会$", "");
                // The village that gave its town the name: the bare name is the town's.
                forms.add(shorter.equals(withoutKind(town)) ? shorter + "村" : shorter);
            }
        }
        return forms;
    }

    private static String withoutKind(String town) {
        return town.replaceFirst("(街道|镇|乡)$", "");
    }
}
