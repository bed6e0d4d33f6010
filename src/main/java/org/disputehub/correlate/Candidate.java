package org.disputehub.correlate;

/** A record that an earlier dispute has. */
record Candidate(long record, String dispute, Profile profile) {
}
