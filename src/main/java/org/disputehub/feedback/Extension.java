package org.disputehub.feedback;

import java.time.Duration;

/**
 * An operator's answer to a request for more time (延期).
 *
 * @param request  number of the happening that asks for it
 * @param extendBy null: as was asked
 */
record Extension(String dispute, long request, boolean granted, Duration extendBy, String by, String reason) {
}
