package org.disputehub.correlate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code routes/policies/correlation.yaml} as a record; what each key means stands in {@code static/schemas/correlation.schema.json}.
 *
 * @param weights   bits by field label and level
 * @param samePeopleSameMatter levels of time at which the same people about the same matter are one dispute, whatever else weighs
 * @param matters   words by group
 * @param collective groups of matters that many people complain of
 * @param incidental groups whose words come up in other matters too
 * @param premises  how names of shops, schools, hospitals and sites end
 * @param overlaps  county codes that are used for one another
 */
record CorrelationRules(String version, String effective, Thresholds thresholds, OtherRecords otherRecords, List<String> samePeopleSameMatter, Caps caps, Map<String, Map<String, Double>> weights, Bands bands,
                        Rarity rarity, Map<String, Veto> vetoes, List<String> placesEnoughForAnonymous, List<String> placesEnoughForMany, List<String> placesEnoughWithMore, SameReport sameReport,
                        List<Set<String>> overlaps, List<String> premises, Map<String, List<String>> matters, List<String> incidental, List<String> collective) {

    /**
     * Bits.
     *
     * @param link from here on a report is linked
     * @param ask  from here on a person is asked
     * @param join where a report is linked and a second dispute comes so far too, a person is asked whether the two are one; and where a rule forbids the link, whether it is right
     */
    record Thresholds(double link, double ask, double join) {
    }

    /**
     * What further records of a dispute add to the one that is most alike.
     *
     * @param share of their bits
     * @param most  so many of them
     */
    record OtherRecords(double share, int most) {
    }

    /**
     * @param candidates       records that one report is compared with
     * @param reviews          disputes that a person is asked about at once
     * @param sharedPhoneNames a phone with so many different surnames is one of many people
     * @param massReporters    so many different people in one matter make it mass-related (涉众)
     */
    record Caps(int candidates, int reviews, int sharedPhoneNames, int massReporters) {
    }

    /**
     * Where a measure becomes a level; values between belong to the level above.
     *
     * @param topic    how much likelier one topic is than with any two texts, least bits by level
     * @param text     least cosine by level
     * @param words    least agreement of words by level, bits
     * @param time     longest gap by level
     * @param distance greatest distance by level, metres
     */
    record Bands(Map<String, Double> topic, Map<String, Double> text, Map<String, Double> words, Map<String, Duration> time, Map<String, Double> distance) {
    }

    /**
     * What is common proves little: a shared name weighs {@code strength · log2(usual / share)} bits more.
     *
     * @param usualName share of records that has a name of usual frequency
     * @param usualSurname likewise of a family name alone
     * @param usualPlace likewise of the name of an estate, village or firm
     * @param strength 0: not at all
     * @param placeStrength strength for names of places
     * @param most     bits, up or down
     */
    record Rarity(double usualName, double usualSurname, double usualPlace, double strength, double placeStrength, double most) {
    }

    /** What becomes of a pair that a rule forbids to link. */
    enum Veto { NONE, ASK, NEW }

    /**
     * @param within how long after the first a copy may come
     * @param text   least cosine
     */
    record SameReport(Duration within, double text) {
    }

    CorrelationRules with(String newVersion, Thresholds newThresholds, Map<String, Map<String, Double>> newWeights, double strength, double placeStrength) {
        return new CorrelationRules(newVersion, effective, newThresholds, otherRecords, samePeopleSameMatter, caps, newWeights, bands, new Rarity(rarity.usualName(), rarity.usualSurname(), rarity.usualPlace(), strength, placeStrength, rarity.most()),
                vetoes, placesEnoughForAnonymous, placesEnoughForMany, placesEnoughWithMore, sameReport, overlaps, premises, matters, incidental, collective);
    }

    /** Whether a place of that name is one house, where an estate has hundreds of homes. */
    boolean isPremises(String place) {
        return premises.stream().anyMatch(place::endsWith);
    }

    boolean overlap(String county, String other) {
        return overlaps.stream().anyMatch(set -> set.contains(county) && set.contains(other));
    }
}
