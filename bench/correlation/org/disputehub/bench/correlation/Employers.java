package org.disputehub.bench.correlation;

import java.time.LocalDateTime;

/** Companies with one dispute of all their workers and separate ones of single employees, often of the same people. */
final class Employers {

    private static final int COMPANIES = 22;

    private Employers() {
    }

    static void open(Docket docket, Casting casting, World world, Draw draw) {
        for (int i = 0; i < COMPANIES; i++) {
            Area area = world.area(0.8, draw);
            Org company = world.orgs.builder(area);
            LocalDateTime start = docket.someTime();
            Cast workers = casting.workers(company, casting.site(area));
            docket.open(docket.type("wages-site"), "collective", workers, Particulars.ANY.starting(start).told(Math.max(2, (int) draw.logarithmic(2, 18))));
            if (draw.chance(0.35)) {
                Cast elsewhere = casting.workers(company, casting.site(world.area(0.8, draw)));
                docket.open(docket.type("wages-site"), "collective", elsewhere, Particulars.ANY.starting(start.plusDays(draw.between(5, 100))).told(draw.between(2, 6)));
            }
            for (int m = draw.between(2, 6); m > 0; m--) {
                DisputeType type = docket.type(draw.of("dismissal", "injury", "insurance", "dismissal"));
                Cast one = draw.chance(0.4) ? Cast.of(draw.of(workers.sideA()), company, new Spot(company.area(), null, null)) : casting.employee(company);
                docket.open(type, "employer", one, Particulars.ANY.starting(start.plusDays(draw.between(-60, 120))));
            }
        }
    }
}
