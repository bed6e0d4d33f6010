package org.disputehub.correlate;

import org.disputehub.correlate.PartyComparison.Pair;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** Compares two records field by field, by the bands and words of the policy. */
final class Comparer {

    private static final Map<Field, String> BEYOND = Map.of(Field.TOPIC, "OTHER", Field.TEXT, "UNLIKE", Field.WORDS, "AGAINST", Field.TIME, "LONG_AGO", Field.DISTANCE, "FAR");

    /** People say 3万 of 26600: so much a sum may be rounded. */
    private static final double ROUNDED = 0.13;

    private final CorrelationRules rules;
    private final Words words;

    Comparer(CorrelationRules rules, Words words) {
        this.rules = rules;
        this.words = words;
    }

    Subject subject(Profile profile) {
        return Subject.of(profile, words);
    }

    Subject subject(Candidate candidate) {
        return candidate.subject(words);
    }

    Comparison compare(Subject ours, Subject theirs, double cosine, Frequencies frequencies) {
        Profile a = ours.profile();
        Profile b = theirs.profile();
        Comparison comparison = new Comparison();
        parties(a, b, frequencies, comparison);
        if (rules.collective().stream().anyMatch(group -> ours.matters().contains(group) && theirs.matters().contains(group))) {
            comparison.ofMany();
        }
        comparison.is(Field.ID_NUMBER, overlap(a.ids(), b.ids()));
        comparison.is(Field.PHONE, phone(a, b, frequencies));
        place(a, b, frequencies, comparison);
        double metres = a.spot().distanceTo(b.spot());
        comparison.is(Field.DISTANCE, Double.isNaN(metres) ? "UNKNOWN" : atMost(Field.DISTANCE, metres, rules.bands().distance()));
        comparison.is(Field.CATEGORY, category(a.category(), b.category()));
        comparison.is(Field.MATTER, matter(ours.matters(), theirs.matters()));
        comparison.is(Field.TOPIC, topic(ours.topics(), theirs.topics()));
        comparison.is(Field.MARK, mark(a.marks(), b.marks()));
        comparison.is(Field.AMOUNT, amount(a.amounts(), b.amounts()));
        comparison.is(Field.WORDS, atLeast(Field.WORDS, ours.grams().agreement(theirs.grams()), rules.bands().words()));
        ParticularsCompared particulars = ParticularsCompared.of(words.weights().particulars().particulars(), ours.particulars(), theirs.particulars());
        comparison.tell(particulars, words.weights().particulars().bits(particulars));
        comparison.is(Field.TEXT, atLeast(Field.TEXT, cosine, rules.bands().text()));
        comparison.is(Field.TIME, atMost(Field.TIME, Duration.ofSeconds(Math.abs(a.reportedAt() - b.reportedAt())), rules.bands().time()));
        comparison.is(Field.SOURCE_LINK, link(a, b));
        Together.add(comparison);
        return comparison;
    }

    private void parties(Profile a, Profile b, Frequencies frequencies, Comparison comparison) {
        PartyComparison parties = PartyComparison.of(a, b);
        comparison.is(Field.REPORTER, level(parties.reporter));
        rare(Field.REPORTER, parties.reporter, frequencies, comparison);
        boolean persons = parties.opponent.likeness() != null && !differs(parties.opponent);
        String orgs = orgs(a, b);
        boolean sameOrg = orgs.equals("SAME");
        comparison.is(Field.OPPONENT, persons ? level(parties.opponent) : sameOrg ? "SAME_ORGANISATION" : parties.opponent.likeness() != null ? level(parties.opponent) : orgs);
        if (persons) {
            rare(Field.OPPONENT, parties.opponent, frequencies, comparison);
        } else if (sameOrg) {
            comparison.rare(Field.OPPONENT, rarity(a.orgs().stream().mapToInt(frequencies::ofName).max().orElse(0), rules.rarity().usualName(), frequencies));
        }
    }

    private void rare(Field field, Pair pair, Frequencies frequencies, Comparison comparison) {
        if (pair.likeness() != null && !differs(pair)) {
            PersonName name = pair.a().name();
            boolean surname = pair.likeness() == NameLikeness.SURNAME_ONLY || name.full() == null;
            comparison.rare(field, surname ? rarity(frequencies.ofName(Profile.surnameKey(name.surname())), rules.rarity().usualSurname(), frequencies)
                    : rarity(frequencies.ofName(name.full()), rules.rarity().usualName(), frequencies));
        }
    }

    /** As if one more record of usual frequency stood there instead of the one compared with, so that a register that is still small makes no name rare or common. */
    private double rarity(int records, double usual, Frequencies frequencies) {
        double share = Math.max(1, records) / (frequencies.records() + 1 / usual);
        double bits = Math.log(usual / share) / Math.log(2);
        return Math.max(-rules.rarity().most(), Math.min(rules.rarity().most(), bits));
    }

    private void place(Profile a, Profile b, Frequencies frequencies, Comparison comparison) {
        comparison.is(Field.PLACE, PlaceComparison.level(a, b, rules));
        String name = PlaceComparison.sharedName(a, b);
        if (name != null) {
            comparison.rare(Field.PLACE, rarity(frequencies.ofName(Profile.placeKey(name)), rules.rarity().usualPlace(), frequencies));
        }
    }

    private static String amount(Collection<Long> a, Collection<Long> b) {
        String level = overlap(a, b);
        boolean close = level.equals("OTHER") && a.stream().anyMatch(x -> b.stream().anyMatch(y -> Math.abs(x - y) <= ROUNDED * Math.max(x, y)));
        return close ? "CLOSE" : level;
    }

    private static boolean differs(Pair pair) {
        return pair.likeness() == NameLikeness.OTHER || pair.likeness() == NameLikeness.OTHER_IN_TEXT;
    }

    private static String level(Pair pair) {
        return pair.likeness() == null ? "UNKNOWN" : pair.likeness().name();
    }

    private static String orgs(Profile one, Profile other) {
        Collection<String> a = one.orgs();
        Collection<String> b = other.orgs();
        if (a.stream().anyMatch(org -> OrgName.isTold(org, other.text())) || b.stream().anyMatch(org -> OrgName.isTold(org, one.text()))) {
            return "SAME";
        }
        if (a.isEmpty() || b.isEmpty()) {
            return "UNKNOWN";
        }
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> OrgName.alike(x, y))) ? "SAME" : "OTHER";
    }

    private String phone(Profile a, Profile b, Frequencies frequencies) {
        if (a.phones().isEmpty() || b.phones().isEmpty()) {
            return "UNKNOWN";
        }
        String level = "OTHER";
        for (String phone : a.phones()) {
            if (b.phones().contains(phone)) {
                if (frequencies.namesOf(phone) < rules.caps().sharedPhoneNames()) {
                    return "SAME";
                }
                level = "SAME_OF_MANY";
            }
        }
        return level;
    }

    private static String category(String a, String b) {
        if (a == null || b == null || a.startsWith("99") || b.startsWith("99")) {
            return "UNKNOWN";
        }
        if (a.length() == 4 && a.equals(b)) {
            return "SAME";
        }
        return a.substring(0, 2).equals(b.substring(0, 2)) ? "SAME_KIND" : "OTHER";
    }

    private static <T extends Comparable<T>> String atLeast(Field field, T value, Map<String, T> bands) {
        return field.levels().stream().filter(level -> bands.containsKey(level) && value.compareTo(bands.get(level)) >= 0).findFirst().orElse(BEYOND.get(field));
    }

    private static <T extends Comparable<T>> String atMost(Field field, T value, Map<String, T> bands) {
        return field.levels().stream().filter(level -> bands.containsKey(level) && value.compareTo(bands.get(level)) <= 0).findFirst().orElse(BEYOND.get(field));
    }

    /** What comes up in quarrels of every kind says nothing where it is missing. */
    private String matter(Set<String> a, Set<String> b) {
        String level = overlap(a, b);
        boolean incidental = rules.incidental().containsAll(a) || rules.incidental().containsAll(b);
        return level.equals("OTHER") && incidental ? "UNKNOWN" : level;
    }

    private String topic(float[] a, float[] b) {
        double bits = words.weights().topics().bits(a, b);
        return Double.isNaN(bits) ? "UNKNOWN" : atLeast(Field.TOPIC, bits, rules.bands().topic());
    }

    private static String mark(Collection<String> a, Collection<String> b) {
        if (a.stream().anyMatch(mark -> !mark.startsWith(Profile.END) && b.contains(mark))) {
            return "SAME";
        }
        boolean ends = a.stream().anyMatch(x -> b.stream().anyMatch(y -> endsLike(x, y) || endsLike(y, x)));
        return ends ? "SAME_END" : overlap(a, b);
    }

    private static boolean endsLike(String end, String whole) {
        return end.startsWith(Profile.END) && whole.endsWith(end.substring(Profile.END.length()));
    }

    private static String overlap(Collection<?> a, Collection<?> b) {
        return a.isEmpty() || b.isEmpty() ? "UNKNOWN" : Collections.disjoint(a, b) ? "OTHER" : "SAME";
    }

    private static String link(Profile a, Profile b) {
        Set<String> kinds = a.linksTo(b);
        kinds.addAll(b.linksTo(a));
        return kinds.contains("SOURCE_DUPLICATE") ? "DUPLICATE" : kinds.isEmpty() ? "NONE" : "RELATED";
    }
}
