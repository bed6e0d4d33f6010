package org.disputehub.bench.correlation;

/**
 * @param phone       eleven digits
 * @param secondPhone of those who have one, else null
 * @param family      number of the household
 */
record Person(int id, String surname, String given, boolean female, String phone, String secondPhone, String idNo, Home home, int family) {

    String name() {
        return surname + given;
    }
}
