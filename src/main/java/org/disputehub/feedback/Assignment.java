package org.disputehub.feedback;

/** A person of the city centre gives a dispute to a county. */
record Assignment(String dispute, String county, String by, String reason) {
}
