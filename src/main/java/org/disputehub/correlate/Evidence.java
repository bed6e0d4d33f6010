package org.disputehub.correlate;

/**
 * What one field says for or against; no personal data in it, since it is shown to operators and counties.
 *
 * @param level  stable upper-case name
 * @param weight in bits
 */
record Evidence(String field, String level, double weight) {
}
