package org.disputehub.bench.correlation;

import java.time.LocalDateTime;
import java.util.List;

/** Traps around one address: the same people about something else, other people in the same house, another family member's quarrel. */
final class Neighbours {

    private static final int SAME_PAIR = 170;
    private static final int SAME_BUILDING = 70;
    private static final int SAME_FAMILY = 120;

    private final Docket docket;
    private final Casting casting;
    private final World world;
    private final Draw draw;

    Neighbours(Docket docket, Casting casting, World world, Draw draw) {
        this.docket = docket;
        this.casting = casting;
        this.world = world;
        this.draw = draw;
    }

    void open() {
        for (int i = 0; i < SAME_PAIR; i++) {
            otherMatterOfTheSameTwo();
        }
        for (int i = 0; i < SAME_BUILDING; i++) {
            othersInTheSameBuilding();
        }
        for (int i = 0; i < SAME_FAMILY; i++) {
            otherQuarrelOfTheFamily();
        }
    }

    /** A leak is settled, then they fight about noise; now and then the other one complains. */
    private void otherMatterOfTheSameTwo() {
        List<String> kinds = draw.of(List.of("leak", "noise"), List.of("noise", "leak"), List.of("leak", "noise", "insult"), List.of("corridor", "insult"),
                List.of("boundary", "drain"), List.of("drain", "boundary"), List.of("boundary", "drain", "insult"), List.of("farmland", "insult"), List.of("parking", "insult"));
        DisputeType first = docket.type(kinds.get(0));
        Cast cast = casting.cast(first.scene());
        LocalDateTime start = docket.someTime();
        docket.open(first, "same-neighbours", cast, Particulars.ANY.starting(start));
        for (String next : kinds.subList(1, kinds.size())) {
            start = start.plusDays(draw.between(6, 150)).plusMinutes(draw.between(0, 600));
            boolean swapped = next.equals("insult") && draw.chance(0.5);
            Cast then = swapped ? new Cast(cast.sideB(), cast.sideA(), null, new Spot(cast.spot().area(), cast.respondentHome(), null)) : cast;
            String mention = draw.chance(0.4) ? draw.of(first.wordings().get("topic")) : null;
            docket.open(docket.type(next), "same-neighbours", then, Particulars.ANY.starting(start).after(mention));
        }
    }

    /** Two or three matters in one building within weeks, mostly of one type. */
    private void othersInTheSameBuilding() {
        DisputeType type = docket.type(t -> t.scene() == Scene.STACKED || t.scene() == Scene.NEXT_DOOR || t.scene() == Scene.HOME_ORG);
        Home home = world.fresh(casting.area(type.scene()), draw);
        LocalDateTime start = docket.someTime();
        docket.open(type, "same-building", casting.cast(type.scene(), home), Particulars.ANY.starting(start));
        for (int i = draw.between(1, 2); i > 0; i--) {
            Home other = elsewhereInTheBuilding(home);
            if (other != null) {
                DisputeType next = draw.chance(0.7) ? type : docket.type(t -> t.scene() == Scene.STACKED || t.scene() == Scene.HOME_ORG);
                docket.open(next, "same-building", casting.cast(next.scene(), other), Particulars.ANY.starting(start.plusHours(draw.between(5, 900))));
            }
        }
    }

    private Home elsewhereInTheBuilding(Home home) {
        for (int i = 0; i < 20; i++) {
            int unit = draw.chance(0.6) ? home.unit() : draw.between(1, home.area().units());
            Home other = new Home(home.area(), home.building(), unit, draw.between(1, home.area().floors() - 1), draw.between(1, home.area().doors()));
            if (Math.abs(other.floor() - home.floor()) > 1 || unit != home.unit()) {
                return world.taken(other);
            }
        }
        return null;
    }

    private void otherQuarrelOfTheFamily() {
        Home home = world.fresh(world.area(0.5, draw), draw);
        List<DisputeType> types = draw.of(List.of("marriage", "support"), List.of("support", "inheritance"), List.of("marriage", "loan"), List.of("inheritance", "marriage", "insult"),
                List.of("consumer", "loan"), List.of("medical", "marriage"), List.of("school", "dog"), List.of("insult", "traffic")).stream().map(docket::type).toList();
        LocalDateTime start = docket.someTime();
        Cast siblings = null;
        for (DisputeType type : types) {
            Cast cast = type.scene() == Scene.SIBLINGS && siblings != null ? siblings : casting.cast(type.scene(), home);
            siblings = type.scene() == Scene.SIBLINGS ? cast : siblings;
            docket.open(type, "same-family", cast, Particulars.ANY.starting(start));
            start = start.plusDays(draw.between(3, 90));
        }
    }
}
