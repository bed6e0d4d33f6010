package org.disputehub.assess;

/** What a code is called, in Chinese and in English. */
record Label(String zh, String en) {
}
