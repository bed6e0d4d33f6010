package org.disputehub.assess;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedTest {

    @Test
    void aDisputeCountsForItsTownVillageEstateAndKeyPlacesByTwoKinds() {
        assertThat(Watched.of("410611566001/样例花园", "0203", List.of("key-places/PL-00001"))).containsExactlyInAnyOrder(
                new Watched("410611566", "02"), new Watched("410611566", "0203"), new Watched("410611566001", "02"), new Watched("410611566001", "0203"),
                new Watched("410611566001/样例花园", "02"), new Watched("410611566001/样例花园", "0203"), new Watched("key-places/PL-00001", "02"), new Watched("key-places/PL-00001", "0203"));
    }

    @Test
    void whatIsNotKnownIsNotWatched() {
        assertThat(Watched.of(null, "0203", List.of())).isEmpty();
        assertThat(Watched.of("410611", "02", List.of())).as("a county is no place where things pile up").isEmpty();
        assertThat(Watched.of("410611566", "02", List.of())).containsExactly(new Watched("410611566", "02"));
    }

    @Test
    void partsOfEachOtherAreOne() {
        Watched town = new Watched("410611566", "02");

        assertThat(town.isOneWith(new Watched("410611566001/样例花园", "0203"))).isTrue();
        assertThat(new Watched("410611566001", "0203").isOneWith(town)).isTrue();
        assertThat(town.isOneWith(new Watched("410611566001", "07"))).isFalse();
        assertThat(town.isOneWith(new Watched("410611002", "02"))).isFalse();
        assertThat(new Watched("key-places/PL-1", "02").isOneWith(new Watched("key-places/PL-10", "02"))).isFalse();
    }
}
