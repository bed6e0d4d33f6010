package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A register in memory, where training tries what it learned: finds candidates and counts names as the real one does. */
final class TrialRegister {

    private final List<Candidate> records = new ArrayList<>();
    private final Map<BlockingKey, List<Integer>> byKey = new HashMap<>();
    private final Map<String, Integer> recordsByName = new HashMap<>();
    private final Map<String, Set<String>> holdersByPhone = new HashMap<>();

    /** @return the record's number, counted from 0 */
    int add(String dispute, Profile profile) {
        int number = records.size();
        records.add(new Candidate(number, dispute, profile));
        BlockingKeys.of(profile).forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(number));
        profile.names().forEach(name -> recordsByName.merge(name, 1, Integer::sum));
        profile.phoneNames().forEach((phone, name) -> holdersByPhone.computeIfAbsent(phone, p -> new HashSet<>()).add(name));
        return number;
    }

    /** Those with the weightiest shared keys first, newer before older. */
    List<Candidate> candidates(Profile profile, int most) {
        Map<Integer, Integer> weights = new HashMap<>();
        for (BlockingKey key : BlockingKeys.of(profile)) {
            byKey.getOrDefault(key, List.of()).forEach(record -> weights.merge(record, key.kind().weight(), Integer::sum));
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(most).map(entry -> records.get(entry.getKey())).toList();
    }

    Frequencies frequencies(Profile profile) {
        Map<String, Integer> names = new HashMap<>();
        profile.names().forEach(name -> names.put(name, recordsByName.getOrDefault(name, 0)));
        Map<String, Integer> phones = new HashMap<>();
        profile.phones().forEach(phone -> phones.put(phone, holdersByPhone.getOrDefault(phone, Set.of()).size()));
        return new Frequencies(records.size(), names, phones);
    }
}
