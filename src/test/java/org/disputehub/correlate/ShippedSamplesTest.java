package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.correlate.Verdict.Kind;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped policy decides the shipped samples as their oracle says. */
class ShippedSamplesTest {

    private final CorrelationPolicy policy = CorrelationPolicy.read(Path.of("routes/policies/correlation.yaml"));
    private final TrialRegister register = new TrialRegister();
    private int disputes;

    @Test
    void oneLeakToldByFiveSourcesIsOneDispute() {
        arrive("police-110", "call", 0);
        assertThat(arrive("hotline-12345", "workorder", 0)).satisfies(v -> linked(v, "D1", true));
        assertThat(arrive("grid-worker", "leak", 0)).satisfies(v -> linked(v, "D1", false));
        assertThat(arrive("public-snapshot", "snapshot", 0)).satisfies(v -> linked(v, "D1", false));
        assertThat(arrive("dept-housing", "weekly-list", 0)).satisfies(v -> linked(v, "D1", false));
        assertThat(arrive("police-110", "repeat-after-resolution", 0)).satisfies(v -> linked(v, "D1", true));
        assertThat(arrive("hotline-12345", "unpaid-wages", 0).kind()).as("same caller, other matter").isEqualTo(Kind.NEW);
        assertThat(arrive("hotline-12345", "leak-in-other-building", 0).kind()).as("like words, other building").isEqualTo(Kind.NEW);
        assertThat(arrive("police-110", "same-name-other-person", 0).kind()).as("same name, other county").isEqualTo(Kind.NEW);
        assertThat(arrive("dept-housing", "weekly-list", 1).kind()).as("same estate and property company").isEqualTo(Kind.NEW);
    }

    @Test
    void eachOfThemIsFoundAlsoWhereItComesFirst() {
        arrive("dept-housing", "weekly-list", 0);
        assertThat(arrive("public-snapshot", "snapshot", 0)).satisfies(v -> linked(v, "D1", false));
        assertThat(arrive("police-110", "call-updated-after-feedback", 0)).satisfies(v -> linked(v, "D1", false));
    }

    @Test
    void aThreatAndTheCivilAffairsFileOfTheSameCoupleAreOneDispute() {
        arrive("police-110", "threat-by-former-husband", 0);
        assertThat(arrive("dept-civil-affairs", "page", 0)).satisfies(v -> linked(v, "D1", false));
    }

    private static void linked(Verdict verdict, String dispute, boolean sameReporter) {
        assertThat(verdict.kind()).as("%s", verdict).isEqualTo(Kind.LINK);
        assertThat(verdict.dispute()).isEqualTo(dispute);
        assertThat(verdict.sameReporter()).isEqualTo(sameReporter);
    }

    private Verdict arrive(String connector, String sample, int row) {
        try {
            JsonNode expected = new ObjectMapper().readTree(Path.of("connectors", connector, "samples", sample + ".expected.json").toFile());
            Profile profile = Profile.of((expected.isArray() ? expected.get(row) : expected).path("canonical"));
            Verdict verdict = policy.decide(profile, register.candidates(profile, policy.candidates()), register.frequencies(profile));
            register.add(verdict.dispute() == null ? "D" + ++disputes : verdict.dispute(), profile);
            return verdict;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
