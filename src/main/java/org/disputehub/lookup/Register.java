package org.disputehub.lookup;

import java.util.Optional;

/** One version of the rows of one register, laid out in memory to be asked. Never changes. */
interface Register {

    Optional<Entry> entry(String id);

    int size();
}
