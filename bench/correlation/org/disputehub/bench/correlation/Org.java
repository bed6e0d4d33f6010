package org.disputehub.bench.correlation;

/**
 * A company, shop, school or hospital.
 *
 * @param name  in full, as registered
 * @param brief as people say it
 * @param spot  its address below the town
 */
record Org(int id, String name, String brief, String phone, Area area, String spot) {
}
