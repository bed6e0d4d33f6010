package org.disputehub.lookup;

import java.util.List;

/** What one question was answered; empty: the service knows nothing. */
record Answers(List<Answered> known) {
}
