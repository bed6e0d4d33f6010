package org.disputehub.lookup;

import org.disputehub.flow.JmxView;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A new hub recognises with the rows that ship, and shows none of them where they have no business. */
class ShippedRegistersIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    @Test
    void theFormerHusbandOfTheSampleIsRecognised() throws Exception {
        String report = Files.readString(Path.of("connectors/key-persons/samples/named-in-the-story.json"));
        Findings findings = HUB.context().getBean(Registers.class).recognise(RegisterHub.tree(report), LocalDate.of(2025, 4, 29));
        assertThat(findings.hits()).extracting(hit -> hit.register() + " " + hit.entry()).contains("key-persons KP-00001", "lexicon-l1 L1-00001", "lexicon-l2 L2-00004");
        assertThat(findings.notAsked()).isEmpty();
        assertThat(findings.versions()).containsKeys("key-persons", "key-places", "lexicon-l1", "lexicon-l2", "lexicon-l3", "lexicon-l4");
        assertThat(findings.toString()).doesNotContain("赵虚拟");
    }

    @Test
    void nothingInJmxSaysWhoIsListed() throws Exception {
        List<String> personal = Files.readAllLines(Path.of("connectors/key-persons/rows.csv"), StandardCharsets.UTF_8).stream().skip(1)
                .flatMap(line -> Arrays.stream(line.split(",", -1)).skip(2).limit(2)).filter(value -> value.length() > 8).toList();
        assertThat(personal).hasSizeGreaterThan(50);
        String shown = JmxView.everything();
        assertThat(shown).contains("key-persons");
        assertThat(personal).allSatisfy(value -> assertThat(shown.indexOf(value)).as("JMX has %s", value).isNegative());
    }
}
