package org.disputehub.correlate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CorrelationFileTest {

    private static final Path SHIPPED = Path.of("routes/policies/correlation.yaml");

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void layOut() throws IOException {
        file = Files.copy(SHIPPED, folder.resolve("correlation.yaml"));
        for (String beside : List.of(GramTable.FILE, TopicTable.FILE, ParticularsFile.FILE, ParticularTable.FILE)) {
            Files.copy(SHIPPED.resolveSibling(beside), folder.resolve(beside));
        }
    }

    @Test
    void theShippedPolicyIsRightAndWeighsEveryLevel() {
        CorrelationRules rules = CorrelationPolicy.read(file).rules();
        for (Field field : Field.values()) {
            assertThat(rules.weights().get(field.label())).containsOnlyKeys(field.levels());
        }
        assertThat(rules.vetoes()).containsOnlyKeys(Vetoes.ALL);
    }

    @Test
    void allThatIsWrongIsSaidTogetherWithItsLine() throws IOException {
        change(text -> text.replace("  reviews: 3 ", "  reviews: 3\n  revuews: 4 ").replaceFirst("    SAME_ROOM: .*\n", "").replaceFirst("otherBuilding: new", "otherBuilding: never"));
        assertThatThrownBy(() -> CorrelationPolicy.read(file)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'revuews' is not defined").hasMessageContaining("'SAME_ROOM' not found").hasMessageContaining("/vetoes/otherBuilding")
                .hasMessageMatching("(?s)(routes/policies/correlation.yaml:\\d+: [^\n]+\n?){3}");
    }

    @Test
    void nobodyMayBeLinkedWhomNobodyWouldBeAskedAbout() throws IOException {
        change(text -> text.replaceFirst("  ask: .*\n", "  ask: 99.0\n"));
        assertThatThrownBy(() -> CorrelationPolicy.read(file)).hasMessageContaining("found 99.0, above link");
    }

    @Test
    void bandsRiseOrFallFromLevelToLevel() throws IOException {
        change(text -> text.replaceFirst("    DAYS: .*\n", "    DAYS: 1h\n"));
        assertThatThrownBy(() -> CorrelationPolicy.read(file)).hasMessageContaining("/bands/time/DAYS").hasMessageContaining("expected values that rise");
    }

    @Test
    void aWordStandsForOneMatter() throws IOException {
        change(text -> text + "  OTHERWISE: [漏水]\n");
        assertThatThrownBy(() -> CorrelationPolicy.read(file)).hasMessageContaining("found '漏水', which stands under LEAK already");
    }

    @Test
    void theTableOfGramsIsCheckedToo() throws IOException {
        Files.writeString(folder.resolve(GramTable.FILE), "gram,share,agree,differ\n的,0.5,0.1,-0.1\nabc,2\n");
        assertThatThrownBy(() -> CorrelationPolicy.read(file)).hasMessage("routes/policies/correlation-grams.csv:3: found 'abc,2', expected one or two Chinese"
                + " characters, a share above 0 and up to 1, and two numbers of bits, with commas");
    }

    @Test
    void theTableOfTopicsIsCheckedToo() throws IOException {
        Files.writeString(folder.resolve(TopicTable.FILE), "gram,texts by topic\n*,0201:12 0203:4\n漏,0201:twelve\n");
        assertThatThrownBy(() -> CorrelationPolicy.read(file)).hasMessage("routes/policies/correlation-topics.csv:3: found '漏,0201:twelve', expected one or two Chinese characters, a comma, and counts"
                + " such as 0201:12 0203:4");
    }

    @Test
    void particularsAndTheirTableAreCheckedToo() throws IOException {
        Files.writeString(folder.resolve(ParticularsFile.FILE), "particulars:\n  ORIGIN:\n    PIPE: [水管]\n    HEATING: [暖气, 水管]\n");
        Files.writeString(folder.resolve(ParticularTable.FILE), "particular,both,otherwise\n*,0.5,-0.1\nORIGIN,2\n");
        assertThatThrownBy(() -> CorrelationPolicy.read(file)).hasMessage("""
                routes/policies/correlation-particulars.yaml:4: /particulars/ORIGIN/HEATING: found '水管', which stands under PIPE already; expected each phrase once in a question
                routes/policies/correlation-particulars.csv:3: found 'ORIGIN,2', expected QUESTION.ANSWER and two numbers of bits, with commas""");
    }

    @Test
    void aPhraseHasTwoPartsAtTheMost() throws IOException {
        Files.writeString(folder.resolve(ParticularsFile.FILE), "particulars:\n  ORIGIN:\n    PIPE: [水…管…破]\n");
        assertThatThrownBy(() -> CorrelationPolicy.read(file)).hasMessageContaining("routes/policies/correlation-particulars.yaml:3: /particulars/ORIGIN/PIPE/0");
    }

    private void change(UnaryOperator<String> edit) throws IOException {
        Files.writeString(file, edit.apply(Files.readString(file)));
    }
}
