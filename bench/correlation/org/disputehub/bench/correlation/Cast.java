package org.disputehub.bench.correlation;

import java.util.List;

/** Who is in a matter and where it is. */
record Cast(List<Person> sideA, List<Person> sideB, Org org, Spot spot) {

    static Cast of(Person a, Person b, Spot spot) {
        return new Cast(List.of(a), List.of(b), null, spot);
    }

    static Cast of(Person a, Org org, Spot spot) {
        return new Cast(List.of(a), List.of(), org, spot);
    }

    Home respondentHome() {
        return sideB.get(0).home();
    }
}
