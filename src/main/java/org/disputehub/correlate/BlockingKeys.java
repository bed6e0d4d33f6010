package org.disputehub.correlate;

import java.util.List;

/** Under which keys a record is found by others: 16 at the most. */
final class BlockingKeys {

    private BlockingKeys() {
    }

    static List<BlockingKey> of(Profile profile) {
        return List.of();
    }
}
