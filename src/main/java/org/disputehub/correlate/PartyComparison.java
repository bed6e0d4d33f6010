package org.disputehub.correlate;

import org.disputehub.correlate.Person.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * Who against who: complaining side with complaining side and other side with other side, or crossed (each complains of the other),
 * whichever fits better.
 */
final class PartyComparison {

    /** @param a,b the two persons that were found most alike; null where none were compared */
    record Pair(NameLikeness likeness, Person a, Person b) {
        static final Pair UNKNOWN = new Pair(null, null, null);

        /** Whom only a text names may be a bystander, or misread: not to be alike is less of a sign then. */
        static Pair of(Person a, Person b) {
            NameLikeness likeness = NameLikeness.of(a.name(), b.name());
            boolean vague = a.side() == Side.MENTIONED || b.side() == Side.MENTIONED;
            return new Pair(likeness == NameLikeness.OTHER && vague ? NameLikeness.OTHER_IN_TEXT : likeness, a, b);
        }

        boolean better(Pair other) {
            return likeness != null && (other.likeness == null || likeness.ordinal() < other.likeness.ordinal());
        }

        private int rank() {
            return likeness == null ? NameLikeness.SURNAME_ONLY.ordinal() * 2 + 1 : likeness.ordinal() * 2;
        }
    }

    final Pair reporter;
    final Pair opponent;

    private PartyComparison(Pair reporter, Pair opponent) {
        this.reporter = reporter;
        this.opponent = opponent;
    }

    static PartyComparison of(Profile a, Profile b) {
        List<Person> ours = complaining(a);
        List<Person> theirs = others(a, b);
        List<Person> ours2 = complaining(b);
        List<Person> theirs2 = others(b, a);
        PartyComparison straight = aligned(ours, theirs, ours2, theirs2);
        PartyComparison crossed = aligned(ours, theirs, theirs2, ours2);
        return crossed.rank() < straight.rank() ? crossed : straight;
    }

    private int rank() {
        return reporter.rank() + opponent.rank();
    }

    private static PartyComparison aligned(List<Person> ours, List<Person> theirs, List<Person> ours2, List<Person> theirs2) {
        Pair reporter = best(ours, ours2, Pair.UNKNOWN);
        return new PartyComparison(reporter, best(theirs, theirs2, reporter));
    }

    /** @param taken persons that the other pair is made of: one person is not both sides */
    private static Pair best(List<Person> as, List<Person> bs, Pair taken) {
        Pair best = Pair.UNKNOWN;
        for (Person a : as) {
            for (Person b : bs) {
                Pair pair = a == taken.a || b == taken.b ? Pair.UNKNOWN : Pair.of(a, b);
                best = pair.better(best) ? pair : best;
            }
        }
        return best;
    }

    /** Where nobody complains (a grid worker lists both), each may. */
    private static List<Person> complaining(Profile profile) {
        boolean somebody = profile.persons().stream().anyMatch(person -> person.side().complains());
        return named(profile, somebody);
    }

    /** Those whom the text names are known by what the other record calls them. */
    private static List<Person> others(Profile profile, Profile other) {
        List<Person> others = named(profile, false);
        for (Person person : other.persons()) {
            String full = person.fullName();
            if (full != null && person.side() != Side.MENTIONED && profile.text().contains(full) && profile.persons().stream().noneMatch(p -> full.equals(p.fullName()))) {
                others.add(new Person(Side.MENTIONED, person.name(), null, null));
            }
        }
        return others;
    }

    private static List<Person> named(Profile profile, boolean complaining) {
        List<Person> named = new ArrayList<>();
        for (Person person : profile.persons()) {
            if (person.name() != null && person.side().complains() == complaining) {
                named.add(person);
            }
        }
        return named;
    }
}
