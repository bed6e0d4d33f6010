package org.disputehub.replay;

import org.disputehub.replay.Format.Item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each source sends on each day, and what counties will do about it. */
final class Year {

    private static final Duration LONG = Duration.ofDays(8);

    private final Map<String, Plan> plans;
    private final Map<String, Source> sources = new HashMap<>();
    private int matters;

    /** What one source has sent so far. */
    private static final class Source {
        private int sent;
        private int dispatched;
        private int withdrawn;
        private int repeated;
        private int ordinary;
        /** Of days before, what its newest order that takes long and its newest that was settled at once were about. */
        private Matter open;
        private Matter settled;
        private Matter openToday;
        private Matter settledToday;
    }

    /** @param plans filled with what counties will do, by record number */
    Year(Map<String, Plan> plans) {
        this.plans = plans;
    }

    Map<String, List<Item>> day(int day) {
        Map<String, List<Item>> all = new LinkedHashMap<>();
        for (Seed seed : Seed.YEAR) {
            Source source = sources.computeIfAbsent(seed.connector(), connector -> new Source());
            source.open = source.openToday;
            source.settled = source.settledToday;
            List<Item> items = new ArrayList<>();
            for (int until = (int) ((long) seed.received() * (day + 1) / Seed.DAYS); source.sent < until; source.sent++) {
                items.add(item(seed, source, seed.connector() + "." + (1_000_000 + source.sent)));
            }
            if (!items.isEmpty()) {
                all.put(seed.connector(), items);
            }
        }
        return all;
    }

    /** Those that are not dispatched are spread over the year, each kind among those that are left. */
    private Item item(Seed seed, Source source, String recordNo) {
        int special = seed.received() - seed.dispatched();
        if (!Seed.falls(source.sent, special, seed.received())) {
            return dispatched(seed, source, recordNo);
        }
        int number = source.ordinary++;
        if (Seed.falls(number, seed.afterwards(), special)) {
            return again(recordNo, source.settled);
        }
        if (Seed.falls(source.repeated++, seed.repeated(), special - seed.afterwards())) {
            return again(recordNo, source.open);
        }
        boolean withdrawn = Seed.falls(source.withdrawn++, seed.withdrawn(), seed.withdrawn() + seed.noDispute());
        return new Item(recordNo, Matter.of(matters), Matter.of(matters++).words(), withdrawn ? Item.Kind.WITHDRAWN : Item.Kind.NO_DISPUTE);
    }

    private Item dispatched(Seed seed, Source source, String recordNo) {
        boolean settles = Seed.falls(source.dispatched, seed.settled(), seed.dispatched());
        Plan plan = Plan.of(source.dispatched++, settles);
        plans.put(recordNo, plan);
        Matter matter = Matter.of(matters++);
        if (Plan.NOW.equals(plan.settle())) {
            source.settledToday = matter;
        } else if (plan.settle() == null || plan.settle().compareTo(LONG) >= 0) {
            source.openToday = matter;
        }
        return new Item(recordNo, matter, matter.words(), Item.Kind.DISPUTE);
    }

    /** The same person about the same matter, in other words. */
    private static Item again(String recordNo, Matter matter) {
        return new Item(recordNo, matter, "前些天报过的事又来了，" + matter.words().substring(0, 9) + "，一直没解决，这回当面动了手", Item.Kind.DISPUTE);
    }
}
