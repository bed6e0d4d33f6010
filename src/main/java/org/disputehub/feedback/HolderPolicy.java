package org.disputehub.feedback;

import org.disputehub.connector.Counties;
import org.disputehub.feedback.Happening.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who may say what happened to a dispute when: the county that had it at that time, and the city centre once it answers for it. */
final class HolderPolicy {

    private HolderPolicy() {
    }

    /**
     * @param clocksDiffer so much may a county's clock be slow
     * @return where in the course it stands, or null where the sender had nothing to do with the dispute then
     */
    static Instant place(Collection<Happening> happenings, String sender, Instant at, Duration clocksDiffer) {
        List<Happening> orders = happenings.stream().filter(h -> h.kind() == Kind.DISPATCHED || h.kind() == Kind.ESCALATED)
                .sorted(Comparator.comparing(Happening::placedAt).thenComparing(Happening::number)).toList();
        Instant latest = null;
        boolean first = true;
        String holder = null;
        boolean escalated = false;
        for (Happening order : orders) {
            boolean senders = order.kind() == Kind.DISPATCHED ? order.county().equals(sender) : sender.equals(Counties.CITY);
            if (order.placedAt().isAfter(at)) {
                // What was done before the very first order (settled on the spot) counts from it; later ones allow for clocks.
                if (senders && latest == null && (first || !order.placedAt().minus(clocksDiffer).isAfter(at))) {
                    latest = order.placedAt();
                }
            } else if (order.kind() == Kind.DISPATCHED) {
                holder = order.county();
            } else {
                escalated = true;
            }
            first = false;
        }
        boolean held = sender.equals(holder) || escalated && sender.equals(Counties.CITY);
        return held ? at : latest;
    }
}
