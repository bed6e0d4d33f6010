package org.disputehub.bench.correlation;

/** An account in words. */
record Told(String title, String text) {
}
