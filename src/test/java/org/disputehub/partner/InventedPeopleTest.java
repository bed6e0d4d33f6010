package org.disputehub.partner;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A sample is shown to everybody only where it is visibly about nobody. */
class InventedPeopleTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"phone\":\"15400000001\"}", "<dh>154-0000-0001</dh>", "１５４００００００２１", "410699190001010114", "+8615400000001, 41061120250603000123"})
    void numbersOfRangesThatAreGivenToNobody(String text) {
        assertThat(InventedPeople.only(text)).isTrue();
    }

    /** The digits are put together here, so that no number of a person stands in the source. */
    @ParameterizedTest
    @ValueSource(strings = {"138_12345678", "138-1234-5678", "86138_12345678", "0392-3312345", "15400000001 and 139_12345678", "410611_19900101_123X", "１３８_12345678"})
    void oneOtherNumberIsEnoughToKeepItBack(String text) {
        assertThat(InventedPeople.only("call " + text.replace("_", ""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王某某反映邻居漏水", "{\"no\":\"HB202506040031\"}"})
    void withoutAnyNumberNobodyCanTell(String text) {
        assertThat(InventedPeople.only(text)).isFalse();
    }
}
