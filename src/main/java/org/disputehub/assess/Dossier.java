package org.disputehub.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What the hub has of a dispute when it scores it.
 *
 * @param notices  work notices about it or its persons that were issued before its newest report
 * @param warnings likewise
 * @param standing null where it was never scored, and so the five after it
 * @param issued   papers that it has already, see {@link Papers}
 */
record Dossier(String dispute, String county, String category, int repeats, int reopened, int reporters, Instant openedAt, int notices, int warnings,
               Standing standing, Seen seen, String basis, String receipt, Instant reportedAt, Instant raisedAt, int raises, Set<String> issued) {

    History history(Instant now) {
        Duration open = Duration.between(openedAt, now);
        return new History(repeats, reopened, notices, warnings, reporters, open.isNegative() ? Duration.ZERO : open, standing);
    }
}
