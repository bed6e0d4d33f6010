package org.disputehub.bench.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places, people and companies of one split. Households move in when somebody asks who lives there. */
final class World {

    final List<Area> estates;
    final List<Area> villages;
    /** Estates that share their name with one of another county, in pairs. */
    final List<List<Area>> twins;
    final Orgs orgs;
    private final Names names;
    private final Numbers numbers;
    private final Draw draw;
    private final Map<Home, List<Person>> households = new HashMap<>();
    private final Map<Integer, List<Person>> families = new HashMap<>();
    private final Set<Home> quarrelling = new HashSet<>();
    private int people;

    World(Areas areas, Orgs orgs, Names names, Numbers numbers, Draw draw) {
        this.estates = areas.estates();
        this.villages = areas.villages();
        this.twins = areas.twins();
        this.orgs = orgs;
        this.names = names;
        this.numbers = numbers;
        this.draw = draw;
    }

    /** Where disputes are: some estates and villages have many more than others. */
    Area area(double estateShare, Draw draw) {
        return draw.skewed(draw.chance(estateShare) ? estates : villages);
    }

    /** A home of which no report has told yet. */
    Home fresh(Area area, Draw draw) {
        Home home;
        do {
            home = Home.draw(area, draw);
        } while (!quarrelling.add(home));
        return home;
    }

    /** That home is in a matter now. */
    Home taken(Home home) {
        quarrelling.add(home);
        return home;
    }

    /** Husband, wife, then who else lives there. */
    List<Person> household(Home home) {
        List<Person> members = households.get(home);
        if (members == null) {
            members = moveIn(home);
            households.put(home, members);
        }
        return members;
    }

    Person oneOf(Home home, Draw draw) {
        return household(home).get(draw.between(0, 1));
    }

    /** Others of the same household. */
    List<Person> relatives(Person person) {
        return families.get(person.family()).stream().filter(p -> p.id() != person.id()).toList();
    }

    /** Somebody of the same surname and parents who lives elsewhere in that area. */
    Person sibling(Person person, Area area) {
        Home home = fresh(area, draw);
        int family = families.size();
        boolean female = draw.chance(0.4);
        Person sibling = person(person.surname(), female, home, family, 1958, 1985);
        Person spouse = person(names.surname(draw), !female, home, family, 1958, 1985);
        List<Person> members = List.of(sibling, spouse);
        families.put(family, members);
        households.put(home, members);
        return sibling;
    }

    /** Another with the very same name. */
    Person namesake(Person person, Home home) {
        int family = families.size();
        Person twin = new Person(++people, person.surname(), person.given(), person.female(), numbers.phone(), null, numbers.id(person.female(), 1950, 1995), home, family);
        families.put(family, List.of(twin, person(names.surname(draw), !person.female(), home, family, 1950, 1995)));
        households.put(home, families.get(family));
        return twin;
    }

    private List<Person> moveIn(Home home) {
        int family = families.size();
        List<String> local = home.area().surnames();
        String surname = !local.isEmpty() && draw.chance(0.7) ? draw.skewed(local) : names.surname(draw);
        int born = draw.between(1950, 1995);
        List<Person> members = new ArrayList<>(List.of(person(surname, false, home, family, born - 3, born + 3), person(names.surname(draw), true, home, family, born - 3, born + 3)));
        if (draw.chance(0.5)) {
            members.add(person(surname, draw.chance(0.5), home, family, Math.min(2004, born + 22), Math.min(2005, born + 30)));
        }
        if (draw.chance(0.25)) {
            members.add(person(surname, draw.chance(0.5), home, family, Math.max(1936, born - 30), Math.max(1940, born - 22)));
        }
        families.put(family, members);
        return members;
    }

    private Person person(String surname, boolean female, Home home, int family, int bornFrom, int bornTo) {
        String second = draw.chance(0.12) ? numbers.phone() : null;
        return new Person(++people, surname, names.given(female, draw), female, numbers.phone(), second, numbers.id(female, bornFrom, bornTo), home, family);
    }
}
