package org.disputehub.bench.correlation;

import org.disputehub.bench.correlation.Account.Teller;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How often a matter is told, by whom, where and when. */
final class Accounts {

    private static final Map<Integer, Double> TIMES = Map.of(1, 0.42, 2, 0.25, 3, 0.14, 4, 0.08, 5, 0.05, 6, 0.03, 7, 0.02, 8, 0.01);
    private static final Map<Teller, Double> FIRST = Map.of(Teller.COMPLAINANT, 0.62, Teller.RESPONDENT, 0.06, Teller.RELATIVE, 0.06, Teller.BYSTANDER, 0.03, Teller.GRID_WORKER, 0.23);
    private static final Map<Teller, Double> LATER = Map.of(Teller.COMPLAINANT, 0.49, Teller.RESPONDENT, 0.10, Teller.RELATIVE, 0.10, Teller.BYSTANDER, 0.04, Teller.GRID_WORKER, 0.27);
    private static final Map<Teller, Map<String, Double>> WHERE = Map.of(
            Teller.COMPLAINANT, Map.of("police-110", 0.43, "hotline-12345", 0.20, "public-snapshot", 0.05, "department", 0.32),
            Teller.RESPONDENT, Map.of("police-110", 0.60, "hotline-12345", 0.15, "department", 0.25),
            Teller.RELATIVE, Map.of("police-110", 0.55, "hotline-12345", 0.27, "public-snapshot", 0.06, "department", 0.12),
            Teller.BYSTANDER, Map.of("public-snapshot", 0.62, "police-110", 0.25, "hotline-12345", 0.13),
            Teller.GRID_WORKER, Map.of("grid-worker", 1.0));
    private static final double FLARE_UP = 0.13;

    private final World world;
    private final Draw draw;

    Accounts(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
    }

    List<Account> of(Matter matter) {
        List<Account> accounts = new ArrayList<>();
        Draw likeness = new Draw(matter.wording());
        int times = matter.reports() > 0 ? matter.reports() : weighted(TIMES);
        boolean flaresUp = draw.chance(FLARE_UP);
        LocalDateTime at = daytime(matter.start().plusMinutes(draw.between(0, 300)));
        for (int i = 0; i < times; i++) {
            if (i > 0) {
                at = daytime(at.plusMinutes((long) gap(flaresUp && i == Math.max(1, times / 2))));
            }
            accounts.add(account(matter, i, at, accounts, likeness.seed()));
        }
        return accounts;
    }

    private Account account(Matter matter, int index, LocalDateTime at, List<Account> before, long wording) {
        Teller teller = weighted(index == 0 ? FIRST : LATER);
        if (teller == Teller.RESPONDENT && matter.sideB().isEmpty()) {
            teller = Teller.COMPLAINANT;
        }
        // What happens between two people far away is seen by nobody.
        if (teller == Teller.BYSTANDER && matter.spot().home() == null && matter.org() == null && matter.spot().landmark() == null) {
            teller = Teller.COMPLAINANT;
        }
        Person who = switch (teller) {
            case COMPLAINANT -> matter.sideA().get(matter.type().crowd() ? index * 7 % matter.sideA().size() : 0);
            case RESPONDENT -> matter.respondent();
            case RELATIVE -> draw.of(world.relatives(matter.complainant()));
            default -> null;
        };
        String connector = weighted(WHERE.get(teller));
        if (connector.equals("department")) {
            connector = matter.type().departments().isEmpty() ? "police-110" : weighted(matter.type().departments());
        }
        boolean anonymous = teller == Teller.BYSTANDER ? draw.chance(0.9) : connector.equals("public-snapshot") ? draw.chance(0.5) : draw.chance(0.015);
        boolean again = before.stream().anyMatch(a -> a.who() != null && a.who().equals(who)) || index > 1;
        return new Account(matter, teller, who, connector, anonymous, again, at, wording);
    }

    /** Minutes to the next report: hours mostly, weeks at times, months where a quarrel flares up. */
    private double gap(boolean flaresUp) {
        if (flaresUp) {
            return draw.between(45.0, 300.0) * 1440;
        }
        double kind = draw.between(0.0, 1.0);
        return kind < 0.4 ? draw.logarithmic(10, 1440) : kind < 0.75 ? draw.logarithmic(1440, 10 * 1440) : draw.logarithmic(7 * 1440, 40 * 1440);
    }

    /** Most people are asleep from one to six. */
    private LocalDateTime daytime(LocalDateTime time) {
        return time.getHour() >= 1 && time.getHour() < 6 ? time.plusHours(draw.between(5, 9)) : time;
    }

    private <T extends Comparable<T>> T weighted(Map<T, Double> weights) {
        return draw.weighted(new java.util.TreeMap<>(weights)); // the order of Map.of differs from run to run
    }
}
