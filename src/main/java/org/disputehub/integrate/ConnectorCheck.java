package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Counties;
import org.disputehub.connector.CountyConnector;
import org.disputehub.connector.LookupConnector;
import org.disputehub.intake.Canonicalizer;
import org.disputehub.intake.Made;
import org.disputehub.intake.Malformed;
import org.disputehub.intake.Parser;
import org.disputehub.lookup.RegisterSamples;
import org.disputehub.mapping.Fault;
import org.disputehub.report.Finding;
import org.disputehub.report.Report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a connector does what its samples say. Each sample must become what stands beside it in {@code <name>.expected.json}: of a
 * report {@code county} and {@code canonical}, of one that is refused {@code errors}; of a batch a list of those. Other keys there, such as
 * {@code outcome}, are for a running hub to compare.
 */
final class ConnectorCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COMPARED = List.of("county", "canonical", "errors");

    private final Parser parser;
    private final Canonicalizer canonicalizer;
    private final Clock clock;
    private final boolean values;

    /** @param values whether to say the values that differ: not in a running hub, whose logs must show nothing of what a source sent */
    ConnectorCheck(Parser parser, Canonicalizer canonicalizer, Clock clock, boolean values) {
        this.values = values;
        this.parser = parser;
        this.canonicalizer = canonicalizer;
        this.clock = clock;
    }

    /** @param folder the connector's, with {@code samples/} */
    Verdict check(ActiveConnector connector, Path folder, Counties counties) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<Fault> notes = new ArrayList<>();
        List<Made> all = new ArrayList<>();
        Map<String, List<Made>> byEnding = new TreeMap<>();
        List<SampleFile> samples = SampleFile.of(folder);
        if (samples.isEmpty()) {
            faults.add(new Fault("connectors/" + connector.id() + "/samples", 0, "There is no sample. Put a message of the source there, and beside it what it must become."));
        }
        for (SampleFile sample : samples) {
            String place = "connectors/" + connector.id() + "/samples/" + sample.file().getFileName();
            try {
                List<Made> made = sample.make(connector, parser, canonicalizer, clock.instant());
                all.addAll(made);
                byEnding.computeIfAbsent(sample.ending(), ending -> new ArrayList<>()).addAll(made);
                faults.addAll(compare(sample, place, made, connector, counties));
                made.forEach(one -> one.unknownCodes().forEach(code -> notes.add(new Fault(place, 0, code.pointer() + ": " + code.detail()))));
            } catch (Malformed e) {
                faults.add(new Fault(place, 0, e.getMessage()));
            } catch (Exception e) {
                faults.add(new Fault(place, 0, "The message cannot be read as the connector's format: " + firstLine(e)));
            }
        }
        // The same record in two formats is no second record.
        byEnding.values().forEach(made -> faults.addAll(Identities.check(connector, made)));
        notes.addAll(UnusedFields.check(connector, all));
        return new Verdict(faults, notes);
    }

    /** A register: its first rows, and what is recognised in its samples. */
    static Verdict check(LookupConnector register, Path folder) throws IOException {
        return new Verdict(RegisterSamples.check(register, folder), List.of());
    }

    /** A county: whether there is such a one. */
    static Verdict check(CountyConnector county, Counties counties) {
        boolean known = county.receiver().equals(Counties.CITY) || counties.codes().contains(county.receiver());
        return new Verdict(known ? List.of() : List.of(new Fault("connectors/" + county.id() + "/connector.yaml", 0,
                "/id: found county " + county.receiver() + ", expected one of mappings/codes/counties.csv: " + String.join(" ", counties.codes()))), List.of());
    }

    private List<Fault> compare(SampleFile sample, String place, List<Made> made, ActiveConnector connector, Counties counties) throws IOException {
        JsonNode found = result(connector, made, counties);
        if (!Files.exists(sample.expected())) {
            String unexpected = made.stream().flatMap(one -> one.findings().stream()).map(ConnectorCheck::words).reduce("", (a, b) -> a + "\n    " + b);
            return List.of(new Fault(place, 0, "Nothing says what it must become. Look at what `try " + connector.id() + " <file>` prints and keep it as "
                    + sample.expected().getFileName() + " (`try … --expect` does)." + unexpected));
        }
        JsonNode expected = comparable(JSON.readTree(sample.expected().toFile()));
        return JsonDiff.of(expected, found).stream()
                .filter(difference -> difference.expected() == null || !difference.expected().isObject() || difference.found() != null)
                .map(difference -> new Fault(place, 0, (values ? difference.toString() : difference.place()) + line(connector, difference.pointer()))).toList();
    }

    private static String line(ActiveConnector connector, String pointer) {
        int canonical = pointer.indexOf("/canonical/");
        int line = canonical < 0 ? 0 : connector.mapping().lineOf(pointer.substring(canonical + "/canonical".length()));
        return line == 0 ? "" : " (made by mappings/" + connector.mapping().name() + ".jslt:" + line + ")";
    }

    /** In the form of an expected file. */
    static JsonNode result(ActiveConnector connector, List<Made> made, Counties counties) {
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (Made one : made) {
            ObjectNode result = results.addObject();
            if (one.refused()) {
                result.set("errors", JSON.valueToTree(one.findings()));
            } else {
                if (one.canonical().path("standing").asText().equals(Report.Standing.DISPUTE.name())) {
                    result.put("county", counties.ofReport(one.canonical()));
                }
                result.set("canonical", one.canonical());
            }
        }
        return connector.definition().batch() ? results : results.get(0);
    }

    private static JsonNode comparable(JsonNode expected) {
        (expected.isArray() ? expected : List.of(expected)).forEach(one -> {
            if (one instanceof ObjectNode object) {
                object.retain(COMPARED);
                object.remove(object.path("county").isNull() ? List.of("county") : List.of());
            }
        });
        return expected;
    }

    private static String words(Finding finding) {
        return finding.pointer() + " " + finding.code() + ": " + finding.detail();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
