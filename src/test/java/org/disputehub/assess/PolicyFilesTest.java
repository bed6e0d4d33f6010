package org.disputehub.assess;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator is told who mistypes. */
class PolicyFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheShippedOnes() throws IOException {
        for (String file : RiskRules.FILES) {
            Files.copy(Policies.FOLDER.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void theShippedRulesAreWithoutFault() throws PolicyFaults {
        RiskRules rules = RiskRules.read(folder, Policies.MAPPINGS);

        assertThat(rules.policy().version()).isEqualTo("risk-2026.1");
        assertThat(rules.policy().effective()).isNotNull();
        assertThat(rules.recognition().version()).isEqualTo("elements-2026.1");
    }

    @Test
    void allProblemsOfAllFilesAreSaidTogetherWithTheirLines() throws IOException {
        change("risk.yaml", "  VIOLENCE: { points: 30, group: words }", "  VIOLENCE: { points: 30, group: wrods }");
        change("risk.yaml", "all: [WEAPON, VIOLENCE], level: RED", "all: [WEPON, VIOLENCE], level: RED");
        change("risk.yaml", "thresholds: { RED: 85, ORANGE: 50", "thresholds: { RED: 85, ORANGE: 90");
        change("hotspot.yaml", "weeks: 8 ", "weeks: 1 ");

        assertThatThrownBy(() -> RiskRules.read(folder, Policies.MAPPINGS))
                .hasMessageContaining("routes/policies/risk.yaml:" + line("risk.yaml", "VIOLENCE: { points: 30") + ": /elements/VIOLENCE/group: there is no group 'wrods'")
                .hasMessageContaining("there is no 'WEPON'")
                .hasMessageContaining("expected RED above ORANGE above YELLOW")
                .hasMessageContaining("routes/policies/hotspot.yaml:");
    }

    @Test
    void pointsAreNeverNegative() throws IOException {
        change("risk.yaml", "DRUNK: { points: 6", "DRUNK: { points: -6");

        assertThatThrownBy(() -> RiskRules.read(folder, Policies.MAPPINGS)).hasMessageContaining("risk.yaml:" + line("risk.yaml", "DRUNK: { points")).hasMessageContaining("/elements/DRUNK/points");
    }

    @Test
    void anElementWithoutPointsAndPointsWithoutAnElementAreBothSaid() throws IOException {
        change("risk.yaml", "  DRUNK: { points: 6", "  TIPSY: { points: 6");

        assertThatThrownBy(() -> RiskRules.read(folder, Policies.MAPPINGS)).hasMessageContaining("/elements/TIPSY: risk-elements.yaml has no such code").hasMessageContaining("'DRUNK' of risk-elements.yaml has no points");
    }

    @Test
    void aWordOfAListThatThereIsNoneOfIsSaid() throws IOException {
        change("risk-elements.yaml", "\"<says>……<kills>\"", "\"<sayz>……<kills>\"");
        change("risk-elements.yaml", "[酒后, 醉酒", "[酒后…, 醉酒");

        assertThatThrownBy(() -> RiskRules.read(folder, Policies.MAPPINGS)).hasMessageContaining("/elements/THREAT/sure/0: there is no list 'sayz'").hasMessageContaining("'酒后…' has nothing before or after a …");
    }

    @Test
    void aMisspeltKeyAndABrokenFileAreSaid() throws IOException {
        change("risk.yaml", "lowering:", "lowring:");
        Files.writeString(folder.resolve("hotspot.yaml"), "version: [");

        assertThatThrownBy(() -> RiskRules.read(folder, Policies.MAPPINGS)).hasMessageContaining("lowring").hasMessageContaining("lowering").hasMessageContaining("hotspot.yaml:").hasMessageContaining("This is no YAML");
    }

    @Test
    void aMissingFileIsSaid() throws IOException {
        Files.delete(folder.resolve("risk.yaml"));

        assertThatThrownBy(() -> RiskRules.read(folder, Policies.MAPPINGS)).hasMessage("routes/policies/risk.yaml: There is no such file.");
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private int line(String file, String text) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        return lines.indexOf(lines.stream().filter(l -> l.contains(text)).findFirst().orElseThrow()) + 1;
    }
}
