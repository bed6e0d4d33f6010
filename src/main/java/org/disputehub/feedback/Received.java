package org.disputehub.feedback;

import java.time.Instant;

/** @param county that sent it, as the hub or its broker has checked; empty where that is not known */
record Received(String county, byte[] body, Instant at) {
}
