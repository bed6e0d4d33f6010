package org.disputehub.correlate;

import org.disputehub.correlate.Person.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * Who against who: complaining side with complaining side and other side with other side, or crossed (each complains of the other),
 * whichever fits better.
 */
final class PartyComparison {

    /** @param a,b the two names that were found most alike; null where none were compared */
    record Pair(NameLikeness likeness, PersonName a, PersonName b) {
        static final Pair UNKNOWN = new Pair(null, null, null);

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
        List<PersonName> ours = complaining(a);
        List<PersonName> theirs = others(a, b);
        List<PersonName> ours2 = complaining(b);
        List<PersonName> theirs2 = others(b, a);
        PartyComparison straight = aligned(ours, theirs, ours2, theirs2);
        PartyComparison crossed = aligned(ours, theirs, theirs2, ours2);
        return crossed.rank() < straight.rank() ? crossed : straight;
    }

    private int rank() {
        return reporter.rank() + opponent.rank();
    }

    private static PartyComparison aligned(List<PersonName> ours, List<PersonName> theirs, List<PersonName> ours2, List<PersonName> theirs2) {
        Pair reporter = best(ours, ours2, Pair.UNKNOWN);
        return new PartyComparison(reporter, best(theirs, theirs2, reporter));
    }

    /** @param taken names that the other match is made of: one person is not both sides */
    private static Pair best(List<PersonName> as, List<PersonName> bs, Pair taken) {
        Pair best = Pair.UNKNOWN;
        for (PersonName a : as) {
            for (PersonName b : bs) {
                boolean used = a == taken.a || b == taken.b;
                Pair pair = used ? Pair.UNKNOWN : new Pair(NameLikeness.of(a, b), a, b);
                best = pair.better(best) ? pair : best;
            }
        }
        return best;
    }

    /** Where nobody complains (a grid worker lists both), each may. */
    private static List<PersonName> complaining(Profile profile) {
        List<PersonName> names = names(profile, true);
        return names.isEmpty() ? names(profile, false) : names;
    }

    /** Those whom the text names are known by what the other record calls them. */
    private static List<PersonName> others(Profile profile, Profile other) {
        List<PersonName> names = names(profile, false);
        for (Person person : other.persons()) {
            String full = person.fullName();
            if (full != null && profile.text().contains(full) && profile.persons().stream().noneMatch(p -> full.equals(p.fullName()))) {
                names.add(person.name());
            }
        }
        return names;
    }

    private static List<PersonName> names(Profile profile, boolean complaining) {
        List<PersonName> names = new ArrayList<>();
        for (Person person : profile.persons()) {
            if (person.name() != null && person.side().complains() == complaining) {
                names.add(person.name());
            }
        }
        return names;
    }
}
