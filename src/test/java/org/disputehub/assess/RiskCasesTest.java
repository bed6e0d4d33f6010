package org.disputehub.assess;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of {@code risk/cases.yaml} by the shipped rules. */
class RiskCasesTest {

    private final RiskRules rules = Policies.shipped();

    @TestFactory
    Stream<DynamicTest> eachReportComesToItsLevelForItsReasons() throws IOException {
        return RiskCase.all().stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> {
            Assessment assessment = rules.policy().assess(rules.recognition().of(example.report()), example.findings(), example.history());
            List<String> codes = assessment.parts().stream().map(Part::code).toList();
            String why = assessment.score() + " " + assessment.parts();
            assertThat(assessment.level()).as(why).isEqualTo(example.level());
            assertThat(codes).as(why).containsAll(example.reasons() == null ? List.of() : example.reasons());
            assertThat(codes).as(why).doesNotContainAnyElementsOf(example.not() == null ? List.of("-") : example.not());
            assertThat(assessment.score()).isEqualTo(assessment.parts().stream().mapToInt(Part::points).sum());
        }));
    }
}
