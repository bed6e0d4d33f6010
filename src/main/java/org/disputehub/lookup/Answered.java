package org.disputehub.lookup;

/** What another owner's service knows: its number for the one who was asked about, and why it lists him. */
record Answered(String entry, String category) {
}
