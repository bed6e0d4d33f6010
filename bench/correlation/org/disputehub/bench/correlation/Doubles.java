package org.disputehub.bench.correlation;

import java.time.LocalDateTime;
import java.util.List;

/** Traps of likeness: two people of one name, two estates of one name, one text for two buildings, one phone for many people. */
final class Doubles {

    private static final int NAMESAKES = 80;
    private static final int SAME_WORDS = 100;
    private static final int MATTERS_OF_TWIN_ESTATES = 5;
    private static final int OFFICES = 30;
    private static final int MATTERS_OF_OFFICE = 6;

    private final Docket docket;
    private final Casting casting;
    private final World world;
    private final Draw draw;

    Doubles(Docket docket, Casting casting, World world, Draw draw) {
        this.docket = docket;
        this.casting = casting;
        this.world = world;
        this.draw = draw;
    }

    void open() {
        for (int i = 0; i < NAMESAKES; i++) {
            namesakes();
        }
        for (int i = 0; i < SAME_WORDS; i++) {
            sameWords();
        }
        world.twins.forEach(this::twinEstates);
        for (int i = 0; i < OFFICES; i++) {
            sharedPhone();
        }
    }

    private void namesakes() {
        DisputeType type = docket.type(t -> !t.crowd());
        Cast first = casting.cast(type.scene());
        LocalDateTime start = docket.someTime();
        docket.open(type, "namesake", first, Particulars.ANY.starting(start));
        DisputeType next = draw.chance(0.6) ? type : docket.type(t -> !t.crowd() && t.scene() != Scene.COUPLE && t.scene() != Scene.SIBLINGS);
        Home home = world.fresh(casting.area(next.scene()), draw);
        Person other = world.namesake(first.sideA().get(0), home);
        Cast second = casting.cast(next.scene(), home);
        if (second.sideB().stream().noneMatch(p -> p.family() == other.family())) {
            docket.open(next, "namesake", new Cast(List.of(other), second.sideB(), second.org(), second.spot()), Particulars.ANY.starting(start.plusHours(draw.between(2, 1500))));
        }
    }

    /** Complaints of two buildings of one estate, or two villages, copied from one another but for names and numbers. */
    private void sameWords() {
        DisputeType type = docket.type(t -> !t.crowd() && (t.scene() == Scene.STACKED || t.scene() == Scene.NEXT_DOOR || t.scene() == Scene.HOME_ORG || t.scene() == Scene.VILLAGE_NEIGHBOURS));
        Home home = world.fresh(casting.area(type.scene()), draw);
        Matter first = docket.open(type, "same-words", casting.cast(type.scene(), home));
        Home other = home;
        while (other.building() == home.building() && other.door() == home.door()) {
            other = world.fresh(home.area(), draw);
        }
        if (home.area().isVillage() || other.building() != home.building()) {
            docket.open(type, "same-words", casting.cast(type.scene(), other), Particulars.ANY.like(first).starting(first.start().plusHours(draw.between(3, 700))));
        }
    }

    private void twinEstates(List<Area> estates) {
        for (int i = 0; i < MATTERS_OF_TWIN_ESTATES; i++) {
            DisputeType type = docket.type(t -> t.scene() == Scene.STACKED || t.scene() == Scene.NEXT_DOOR || t.scene() == Scene.HOME_ORG);
            Home here = world.fresh(estates.get(0), draw);
            Home there = new Home(estates.get(1), here.building(), here.unit(), here.floor(), here.door());
            LocalDateTime start = docket.someTime();
            docket.open(type, "twin-estates", casting.cast(type.scene(), here), Particulars.ANY.starting(start));
            docket.open(type, "twin-estates", casting.cast(type.scene(), world.taken(there)), Particulars.ANY.starting(start.plusHours(draw.between(1, 600))));
        }
    }

    /** A property office or a village's cadre calls for people. */
    private void sharedPhone() {
        Area area = world.area(0.5, draw);
        for (int i = 0; i < MATTERS_OF_OFFICE; i++) {
            DisputeType type = docket.type(t -> !t.crowd() && (area.isVillage() ? t.scene() == Scene.VILLAGE_NEIGHBOURS || t.scene() == Scene.VILLAGE_PAIR || t.scene() == Scene.SIBLINGS
                    : t.scene() == Scene.STACKED || t.scene() == Scene.NEXT_DOOR || t.scene() == Scene.SAME_ESTATE));
            docket.open(type, "shared-phone", casting.cast(type.scene(), world.fresh(area, draw)), Particulars.ANY.through(area.officePhone()));
        }
    }
}
