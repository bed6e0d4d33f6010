package org.disputehub.correlate;

import java.util.Map;

/**
 * How often a value stands in the register: what is common proves little.
 *
 * @param records       in the register
 * @param recordsByName of {@link Profile#names()}; absent: none
 * @param namesByPhone  different names seen with each of {@link Profile#phones()}; absent: none
 */
record Frequencies(long records, Map<String, Integer> recordsByName, Map<String, Integer> namesByPhone) {

    static final Frequencies NONE = new Frequencies(0, Map.of(), Map.of());

    int ofName(String name) {
        return recordsByName.getOrDefault(name, 0);
    }

    int namesOf(String phone) {
        return namesByPhone.getOrDefault(phone, 0);
    }
}
