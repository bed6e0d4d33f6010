package org.disputehub.bench.correlation;

import java.time.LocalDateTime;
import java.util.List;

/** People who complain of something else every few weeks, for years. */
final class Habitual {

    private static final int CALLERS = 14;
    /** Types of which one person can have many matters that a reader tells apart, by the other side, the plate or the shop. */
    private static final List<String> TYPES = List.of("parking", "consumer", "dog", "insult", "parking", "consumer", "loan", "rent", "dismissal", "medical");
    private static final List<String> ONCE = List.of("property", "noise", "corridor", "plaza", "shop-nuisance", "leak");

    private Habitual() {
    }

    static void open(Docket docket, Casting casting, World world, Draw draw) {
        for (int i = 0; i < CALLERS; i++) {
            Home home = world.fresh(world.area(1, draw), draw);
            Person caller = world.household(home).get(0);
            LocalDateTime start = docket.someTime().minusDays(200);
            int matters = Math.max(5, (int) draw.logarithmic(5, 40));
            for (int m = 0; m < matters; m++) {
                DisputeType type = docket.type(m < 4 ? ONCE.get((i + m) % ONCE.size()) : draw.of(TYPES));
                Cast cast = casting.cast(type.scene(), home);
                start = start.plusDays(draw.between(2, 35)).plusMinutes(draw.between(0, 500));
                docket.open(type, "habitual", new Cast(List.of(caller), cast.sideB(), cast.org(), cast.spot()), Particulars.ANY.starting(start).told(draw.chance(0.75) ? 1 : draw.between(2, 4)));
            }
        }
    }
}
