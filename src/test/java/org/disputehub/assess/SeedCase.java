package org.disputehub.assess;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Hit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The case that the field tells of: a father newly released, a key person with an earlier work notice; his former wife calls the police. */
final class SeedCase {

    static final Findings REGISTERS = new Findings(List.of(new Hit(Hit.Kind.KEY_PERSON, "key-persons", "KP-00001", "刑满释放人员", "NAME_DIVISION", "/parties/1", -1, -1, Hit.Certainty.LIKELY)),
            List.of(), Map.of("key-persons", "7"));
    static final History ONE_NOTICE = new History(0, 0, 1, 0, 1, Duration.ZERO, null);

    private SeedCase() {
    }

    /** As the police's sample comes out of its mapping, with the other party of civil affairs' record. */
    static ObjectNode report() {
        try {
            ObjectNode report = (ObjectNode) new ObjectMapper().readTree(Path.of("connectors/police-110/samples/threat-by-former-husband.expected.json").toFile()).get("canonical");
            report.withArray("parties").addObject().put("role", "RESPONDENT").put("name", "赵虚拟").put("idNo", "410699190001010448");
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Assessment assessed() {
        RiskRules rules = Policies.shipped();
        return rules.policy().assess(rules.recognition().of(report()), REGISTERS, ONE_NOTICE);
    }
}
