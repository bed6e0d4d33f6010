package org.disputehub.bench.correlation;

/**
 * Where a matter is.
 *
 * @param home     the flat or house, or null
 * @param landmark what else names the place, such as a building site or a crossing; null where a home does
 */
record Spot(Area area, Home home, String landmark) {
}
