package org.disputehub.assess;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Registers;
import org.disputehub.report.Arrival;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recognises what reports tell of and whom registers know in them, before anything is locked for them: half a second at most, whoever does not answer. */
@Component("recogniser")
class Recogniser {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CurrentRiskRules rules;
    private final Registers registers;
    private final RiskMetrics metrics;
    private final Clock clock;

    Recogniser(CurrentRiskRules rules, Registers registers, RiskMetrics metrics, Clock clock) {
        this.rules = rules;
        this.registers = registers;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @return by receipt; of those that their sources call disputes alone: nobody is asked about other people */
    public Map<String, Seen> recognise(List<Arrival> arrivals) {
        long start = System.nanoTime();
        List<String> receipts = new ArrayList<>();
        List<ObjectNode> reports = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            ObjectNode report = arrival.refused() ? null : tree(arrival.canonical());
            if (report != null && report.path("standing").asText().equals("DISPUTE")) {
                receipts.add(arrival.receipt());
                reports.add(report);
            }
        }
        List<Seen> seen = look(reports);
        Map<String, Seen> byReceipt = new HashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            byReceipt.put(receipts.get(i), seen.get(i));
        }
        metrics.recognised(System.nanoTime() - start);
        return byReceipt;
    }

    /** Of canonical reports, in their order; all registers are asked. */
    List<Seen> look(List<ObjectNode> reports) {
        RiskRules now = rules.get();
        List<Findings> findings = registers.recognise(reports, today());
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            seen.add(new Seen(now.recognition().of(reports.get(i)), with(now, findings.get(i))));
        }
        return seen;
    }

    /** One report again, with the registers that the hub holds; what other owners said of it stays. */
    Seen lookAgain(ObjectNode report, Seen before) {
        RiskRules now = rules.get();
        Findings held = registers.recogniseHeld(report, today());
        return before.again(now.recognition().of(report), with(now, new Findings(held.hits(), before.findings().notAsked(), held.versions())));
    }

    /** What a report looked at now would rest on. */
    String basis() {
        return Basis.of(Basis.versions(registers.versions(), rules.get()));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private static Findings with(RiskRules rules, Findings findings) {
        return new Findings(findings.hits(), findings.notAsked(), Basis.versions(findings.versions(), rules));
    }

    private static ObjectNode tree(byte[] canonical) {
        try {
            return (ObjectNode) JSON.readTree(canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
