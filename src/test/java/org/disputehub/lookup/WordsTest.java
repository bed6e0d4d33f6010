package org.disputehub.lookup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Sensitive words in texts: found however they are hidden, and not found where they are none. */
class WordsTest {

    private static final Recognising WORDS = Recognising.words(false, "自杀/来自杀|自杀菌", "同归于尽", "杀/杀价|秒杀", "炸药", "sm会所", "炸药包", "K粉");
    private static final Recognising SOUNDS = Recognising.words(true, "自杀/紫杀", "同归于尽");

    @ParameterizedTest
    @CsvSource({
            "他说要自杀, 自杀, SURE", "他说要自殺, 自殺, SURE", "他说要自 杀, 自 杀, LIKELY", "他说要自　杀, 自　杀, LIKELY", "他说要自*杀, 自*杀, LIKELY", "他说要自.杀, 自.杀, LIKELY",
            "他说要自-杀, 自-杀, LIKELY", "他说要【自】【杀】, 自】【杀, LIKELY", "他说要自😀杀, 自😀杀, LIKELY", "他说要自\u200b杀, 自\u200b杀, LIKELY", "他说要自／杀, 自／杀, LIKELY",
            "要同归于尽, 同归于尽, SURE", "要同歸於盡, 同歸於盡, SURE", "要同、归、于、尽, 同、归、于、尽, LIKELY", "要同 归-于*尽, 同 归-于*尽, LIKELY",
            "去ＳＭ会所闹, ＳＭ会所, SURE", "去sm 会所闹, sm 会所, LIKELY", "贩卖ｋ粉, ｋ粉, SURE", "私藏炸药包, 炸药包, SURE"})
    void aWordIsFoundHoweverItIsHidden(String text, String found, Hit.Certainty certainty) {
        List<Hit> hits = WORDS.inText(text);
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(text.substring(hit.from(), hit.to())).isEqualTo(found);
            assertThat(hit.certainty()).isEqualTo(certainty);
            assertThat(hit.pointer()).isEqualTo("/narrative");
            assertThat(hit.kind()).isEqualTo(Hit.Kind.LEXICON);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"两人来自杀猪场", "秒杀活动", "还想杀价", "一瓶自杀菌液", "东西是他自。杀鸡的事", "此事来自；杀鸡", "要同归，于尽头", "正在pasm会所abc", "自己的事，杀鸡的事", "炸酱面和药", "自————————杀", "", "一切正常"})
    void whatOnlyLooksLikeAWordIsNone(String text) {
        assertThat(WORDS.inText(text)).extracting(Hit::entry).doesNotContain("W0", "W1", "W3", "W4");
    }

    @Test
    void aCommaPartsTwoWordsButNotOneWhoseEveryCharacterIsParted() {
        assertThat(Recognising.words(false, "自杀").inText("他来自，杀鸡")).isEmpty();
        assertThat(Recognising.words(false, "喝农药").inText("喝，农，药")).hasSize(1);
        assertThat(Recognising.words(false, "喝农药").inText("喝，农药")).isEmpty();
    }

    @Test
    void ofOverlappingWordsTheLongestIsMeant() {
        assertThat(WORDS.inText("有炸药包和炸药")).extracting(Hit::entry).containsExactly("W5", "W3");
    }

    @Test
    void aPhraseInWhichAWordDoesNotCountExcusesItOnlyThere() {
        assertThat(WORDS.inText("先杀价，再杀人")).singleElement().satisfies(hit -> assertThat(hit.from()).isEqualTo(5));
    }

    @ParameterizedTest
    @CsvSource({"想自鲨, true", "想自沙, true", "想子杀, true", "一把紫砂壶, false", "字啥意思, false", "要同规于尽, true", "要铜龟鱼进, false", "想自 鲨, true"})
    void whatSoundsLikeAWordCountsWhereOneCharacterIsTheWordsOwn(String text, boolean found) {
        assertThat(SOUNDS.inText(text)).hasSize(found ? 1 : 0).allSatisfy(hit -> assertThat(hit.certainty()).isEqualTo(Hit.Certainty.POSSIBLE));
        assertThat(WORDS.inText(text).stream().filter(hit -> !hit.entry().equals("W2"))).isEmpty();
    }

    @Test
    void theTitleAndWhatWasDoneSoFarAreReadToo() {
        assertThat(WORDS.in("{'title':'自杀','handlingSoFar':{'text':'发现炸药'},'place':{'raw':'自杀桥'}}")).extracting(Hit::pointer).containsExactly("/title", "/handlingSoFar/text");
    }
}
