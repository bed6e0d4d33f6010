package org.disputehub.assess;

import org.disputehub.assess.HotspotPolicy.Hotspot;
import org.disputehub.assess.HotspotPolicy.Occurrence;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HotspotPolicyTest {

    private static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");

    private final HotspotPolicy policy = Policies.shipped().hotspots();

    @Test
    void aClusterAtOnePlaceIsAHotSpotWithItsFigures() {
        List<Occurrence> occurrences = daily("410603001", "0203", day -> day % 4 == 0 ? 1 : 0);
        occurrences.addAll(ago("410603001", "0203", Duration.ofHours(20), 9));

        List<Hotspot> found = at(NOW, occurrences);

        assertThat(found).hasSize(2).allSatisfy(hotspot -> {
            assertThat(hotspot.place()).isEqualTo("410603001");
            assertThat(hotspot.category()).isEqualTo("0203");
            assertThat(hotspot.count()).isGreaterThanOrEqualTo(9);
            assertThat(hotspot.expected()).isBetween(0.0, 3.0);
            assertThat(hotspot.chance()).isLessThan(0.0001);
            assertThat(hotspot.version()).startsWith("hotspot-");
        });
    }

    @Test
    void theSameNumberOverManyPlacesOrKindsIsNone() {
        List<Occurrence> occurrences = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            occurrences.addAll(ago("41060300" + i % 6, "020" + i % 2, Duration.ofHours(i), 1));
        }
        assertThat(at(NOW, occurrences)).isEmpty();
    }

    @Test
    void aWeeklyRhythmIsNone() {
        // The market is on Mondays: twelve quarrels then, one on other days.
        IntUnaryOperator market = day -> dayOfWeek(day) == DayOfWeek.MONDAY ? 12 : 1;

        for (int hour = 0; hour < 24 * 14; hour += 6) {
            assertThat(at(NOW.plus(Duration.ofHours(hour)), shifted(daily("410621100", "0601", market), Duration.ofDays(14), market))).isEmpty();
        }
    }

    @Test
    void aBusyPlaceNeedsMoreThanAQuietOne() {
        List<Occurrence> busy = daily("410611566", "0402", day -> 30);
        busy.addAll(ago("410611566", "0402", Duration.ofHours(5), 9));
        assertThat(at(NOW, busy)).isEmpty();

        busy.addAll(ago("410611566", "0402", Duration.ofHours(5), 60));
        assertThat(at(NOW, busy)).isNotEmpty().first().satisfies(hotspot -> assertThat(hotspot.expected()).isBetween(28.0, 31.0));
    }

    @Test
    void aFewAreNeverAHotSpot() {
        assertThat(at(NOW, ago("410603001", "0203", Duration.ofHours(1), 4))).isEmpty();
    }

    @Test
    void silenceBeforeTheHubRanIsNoHistory() {
        List<Occurrence> firstWeek = ago("410603001", "0203", Duration.ofHours(20), 12);

        assertThat(policy.at(NOW, NOW.minus(Duration.ofDays(20)), firstWeek)).isEmpty();
        assertThat(policy.at(NOW, NOW.minus(Duration.ofDays(40)), firstWeek)).isNotEmpty();
    }

    @Test
    void chanceAloneRaisesHardlyAny() {
        Random random = new Random(4106);
        int alarms = 0;
        int looks = 2_000;
        for (int place = 0; place < looks; place++) {
            double rate = 0.2 + 3 * random.nextDouble();
            alarms += at(NOW, daily("place-" + place, "0203", day -> poisson(random, rate))).size();
        }
        assertThat(alarms).as("alarms in %d looks at chance", looks).isLessThanOrEqualTo(2);
    }

    @Test
    void theChanceOfACountIsThatOfAnUncertainRate() {
        // With endless history it is Poisson's: P(X ≥ 3 | 1) = 0.0803.
        assertThat(HotspotPolicy.atLeast(3, 1e6, 1e6)).isCloseTo(0.0803, within(0.0001));
        assertThat(HotspotPolicy.atLeast(0, 5, 5)).isEqualTo(1);
        assertThat(HotspotPolicy.atLeast(3, 1, 1)).isGreaterThan(HotspotPolicy.atLeast(3, 8, 8));
        assertThat(HotspotPolicy.atLeast(6_000, 40_000, 8)).isCloseTo(0, within(1e-9));
        assertThat(HotspotPolicy.atLeast(4_000, 40_000, 8)).isCloseTo(1, within(1e-9));
    }

    private List<Hotspot> at(Instant now, List<Occurrence> occurrences) {
        return policy.at(now, NOW.minus(Duration.ofDays(400)), occurrences);
    }

    /** So many a day at noon, for as long as history is needed; days are counted backwards. */
    private List<Occurrence> daily(String place, String category, IntUnaryOperator perDay) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (int day = 0; day < policy.history().toDays(); day++) {
            occurrences.addAll(ago(place, category, Duration.ofDays(day).plusHours(12), perDay.applyAsInt(day)));
        }
        return occurrences;
    }

    /** With the days that come after. */
    private List<Occurrence> shifted(List<Occurrence> before, Duration ahead, IntUnaryOperator perDay) {
        List<Occurrence> all = new ArrayList<>(before);
        for (int day = -1; day >= -ahead.toDays(); day--) {
            all.addAll(ago(before.get(0).place(), before.get(0).category(), Duration.ofDays(day).plusHours(12), perDay.applyAsInt(day)));
        }
        return all;
    }

    private static DayOfWeek dayOfWeek(int daysAgo) {
        return NOW.minus(Duration.ofDays(daysAgo).plusHours(12)).atOffset(ZoneOffset.UTC).getDayOfWeek();
    }

    private static List<Occurrence> ago(String place, String category, Duration ago, int count) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            occurrences.add(new Occurrence(place, category, NOW.minus(ago).plusSeconds(i)));
        }
        return occurrences;
    }

    private static int poisson(Random random, double rate) {
        double limit = Math.exp(-rate);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
