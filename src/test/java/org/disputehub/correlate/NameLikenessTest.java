package org.disputehub.correlate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({
            "张样例, 张样例, SAME",
            "张样例, 章样例, SOUNDS_ALIKE",
            "李伟, 李玮, SOUNDS_ALIKE",
            "张样例, 样例张, ORDER_SWAPPED",
            "张样例, 张例样, ORDER_SWAPPED",
            "张样例, 张羊利, SOUNDS_ALIKE",
            "张样例, 张样立, SOUNDS_ALIKE",
            "张样例, 张样品, ONE_CHARACTER_OFF",
            "张样例, 张例, ONE_CHARACTER_OFF",
            "张样例, 张先生, SURNAME_ONLY",
            "张样例, 老张, SURNAME_ONLY",
            "李虚构, 李某, SURNAME_ONLY",
            "李虚构, 姓李, SURNAME_ONLY",
            "欧阳虚构, 欧阳女士, SURNAME_ONLY",
            "张样例, 章女士, SURNAME_ONLY",
            "张伟, 张强, OTHER",
            "张样例, 王先生, OTHER",
            "张样例, 李虚构, OTHER"})
    void namesAreAsAlikeAsTheyAreMistaken(String a, String b, NameLikeness likeness) {
        assertThat(NameLikeness.of(PersonName.of(a), PersonName.of(b))).isEqualTo(likeness);
        assertThat(NameLikeness.of(PersonName.of(b), PersonName.of(a))).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({"401户主", "匿名", "某业主", "物业公司", "报警人", "''", "楼上住户", "A"})
    void wordsForAnybodyNameNobody(String words) {
        assertThat(PersonName.of(words)).isNull();
    }

    @Test
    void fullWidthAndAsidesDoNotMatter() {
        assertThat(PersonName.of("张　样例（母亲）")).isEqualTo(PersonName.of("张样例"));
    }
}
