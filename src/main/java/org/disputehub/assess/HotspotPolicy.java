package org.disputehub.assess;

import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds places where disputes of one kind pile up (高发), by {@code routes/policies/hotspot.yaml}. A window's count is held against the
 * same window in the weeks before: those make a rate that is itself uncertain (gamma), and the count must be improbable under it.
 */
public final class HotspotPolicy {

    private static final Duration WEEK = Duration.ofDays(7);
    /** What was never seen is not impossible (Jeffreys' prior). */
    private static final double PRIOR_COUNT = 0.5;

    /** @param place any key of a place that is to be watched by itself: a division's code, an estate, a cell of a grid */
    public record Occurrence(String place, String category, Instant at) {
    }

    /**
     * @param expected how many its own history lets expect
     * @param chance   that so many or more come by chance
     */
    public record Hotspot(String place, String category, Instant from, Instant to, int count, double expected, double chance, String version) {

        Watched watched() {
            return new Watched(place, category);
        }
    }

    record Settings(String version, LocalDate effective, List<Duration> windows, int weeks, int leastWeeks, int fading, int minimum, int atLeastTimes, int byChanceOnceIn) {
    }

    private final Settings settings;

    private HotspotPolicy(Settings settings) {
        this.settings = settings;
    }

    static HotspotPolicy read(Path policy, List<Fault> faults) {
        Settings settings = PolicyFiles.read(policy, Settings.class, read -> List.of(), faults);
        return settings == null ? null : new HotspotPolicy(settings);
    }

    /** How far back occurrences are needed. */
    public Duration history() {
        return WEEK.multipliedBy(settings.weeks()).plus(longestWindow());
    }

    Duration longestWindow() {
        return settings.windows().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Fewer disputes are never a hot spot. */
    int minimum() {
        return settings.minimum();
    }

    /**
     * @param since from when on occurrences are known at all: silence before is no history
     * @return the least probable first, of these the closest
     */
    public List<Hotspot> at(Instant now, Instant since, List<Occurrence> occurrences) {
        int weeks = (int) Math.min(settings.weeks(), Duration.between(since, now).toDays() / WEEK.toDays() - 1);
        List<Hotspot> found = new ArrayList<>();
        if (weeks >= settings.leastWeeks()) {
            for (Duration window : settings.windows()) {
                counts(now, window, weeks, occurrences).forEach((watched, counts) -> judge(watched, counts, now, window, found));
            }
        }
        found.sort(Comparator.comparingDouble(Hotspot::chance).thenComparing(spot -> spot.place().length() + spot.category().length(), Comparator.reverseOrder()));
        return found;
    }

    /** The count of the window in each week, this week's first. */
    private Map<Watched, int[]> counts(Instant now, Duration window, int weeks, List<Occurrence> occurrences) {
        Map<Watched, int[]> counts = new HashMap<>();
        for (Occurrence occurrence : occurrences) {
            long ago = Duration.between(occurrence.at(), now).toMillis();
            long week = ago / WEEK.toMillis();
            if (ago >= 0 && week <= weeks && ago % WEEK.toMillis() < window.toMillis()) {
                counts.computeIfAbsent(new Watched(occurrence.place(), occurrence.category()), watched -> new int[weeks + 1])[(int) week]++;
            }
        }
        return counts;
    }

    private void judge(Watched watched, int[] counts, Instant now, Duration window, List<Hotspot> found) {
        if (counts[0] < settings.minimum()) {
            return;
        }
        double seen = PRIOR_COUNT;
        double weight = 0;
        for (int week = 1; week < counts.length; week++) {
            double fades = Math.pow(settings.fading() / 100.0, week - 1);
            seen += fades * counts[week];
            weight += fades;
        }
        double expected = seen / weight;
        double chance = atLeast(counts[0], seen, weight);
        if (counts[0] >= settings.atLeastTimes() * expected && chance * settings.byChanceOnceIn() <= 1) {
            found.add(new Hotspot(watched.place(), watched.category(), now.minus(window), now, counts[0], expected, chance, settings.version()));
        }
    }

    /** Of a Poisson count whose rate is gamma distributed (seen, weight): the negative binomial's upper tail. */
    static double atLeast(int count, double seen, double weight) {
        double stays = weight / (weight + 1);
        // In logarithms: of a busy place the first probabilities are too small for a double.
        double probability = seen * Math.log(stays);
        double below = 0;
        for (int k = 0; k < count; k++) {
            below += Math.exp(probability);
            probability += Math.log((seen + k) / (k + 1) * (1 - stays));
        }
        return Math.max(0, 1 - below);
    }
}
