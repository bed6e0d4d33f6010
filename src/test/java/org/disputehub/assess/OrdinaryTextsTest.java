package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Findings;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts in which dangerous words mean nothing dangerous, and texts whose danger must be seen by their words alone. */
class OrdinaryTextsTest {

    private final RiskRules rules = Policies.shipped();

    @Test
    void fewerThanOneOrdinaryTextInAHundredIsTakenForADanger() throws IOException {
        List<String> texts = texts("ordinary.txt");
        List<String> alarms = texts.stream().filter(this::isAlarm).toList();

        assertThat(texts.stream().distinct()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(alarms.size() * 100).as(String.join("\n", alarms)).isLessThan(texts.size());
    }

    @Test
    void atMostOneDangerousTextInTwentyStaysBlue() throws IOException {
        List<String> texts = texts("dangerous.txt");
        List<String> missed = texts.stream().filter(text -> assess(text).level() == RiskLevel.BLUE).toList();

        assertThat(missed.size() * 20).as(String.join("\n", missed)).isLessThanOrEqualTo(texts.size());
    }

    /** The honest figures: neither words nor weights were made with these. Do not mend by them; write new ones. */
    @Test
    void ofTextsThatNothingWasMadeWithMostDangersAreSeenAndFewOthersSuspected() throws IOException {
        List<String> missed = texts("unseen-dangerous.txt").stream().filter(text -> assess(text).level() == RiskLevel.BLUE).toList();
        List<String> suspected = texts("unseen-ordinary.txt").stream().filter(text -> assess(text).level() != RiskLevel.BLUE).toList();

        assertThat(missed).as(String.join("\n", missed)).hasSizeLessThanOrEqualTo(texts("unseen-dangerous.txt").size() * 2 / 5);
        assertThat(suspected).as(String.join("\n", suspected)).hasSizeLessThanOrEqualTo(texts("unseen-ordinary.txt").size() / 25);
        assertThat(texts("unseen-ordinary.txt")).noneMatch(this::isAlarm);
    }

    @Test
    void howATextSoundsCallsForALookAndNoMore() {
        String sounds = "再拖下去，我就学那谁，把车开进你们办公楼";

        assertThat(elements(sounds).found()).extracting(Element::code).contains("SUSPICION").doesNotContain("THREAT", "WEAPON");
        assertThat(assess(sounds).level()).isEqualTo(RiskLevel.YELLOW);
        assertThat(assess(sounds).parts()).extracting(Part::code).contains("SOUNDS_DANGEROUS");
    }

    @Test
    void tenThousandCharactersOfThreatsAreReadAsSoonAsOthers() {
        Elements elements = elements("没有打人就弄死你，不给钱就跳楼，跳楼机。".repeat(450));

        assertThat(elements.found()).hasSizeLessThan(500);
        assertThat(elements.has("THREAT")).isTrue();
    }

    private boolean isAlarm(String text) {
        Elements elements = elements(text);
        return assess(text).level().isAtLeast(RiskLevel.ORANGE) || elements.has("VIOLENCE") || elements.has("SUICIDE");
    }

    private Assessment assess(String text) {
        return rules.policy().assess(elements(text), new Findings(List.of(), List.of(), Map.of()), History.NONE);
    }

    private Elements elements(String text) {
        return rules.recognition().of(JsonNodeFactory.instance.objectNode().put("reportedAt", "2025-06-04T12:00:00+08:00").put("narrative", text));
    }

    private static List<String> texts(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/risk/" + file)).stream().filter(line -> !line.startsWith("#")).toList();
    }
}
