package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What it costs to map one report of 1 KiB, beside the same report made by hand. All three must make the same tree. */
@State(Scope.Benchmark)
public class MappingBench {

    private static final double BAR_MICROS = 100;
    private static final int BYTES = 1024;
    private static final String PADDING = "物业和社区先后上门两次仍未解决，双方再次发生争执。";

    private JsonNode report;
    private Mapping mapping;
    private SameFunctions sameFunctions;
    private HandWritten handWritten;

    @Setup
    public void compile() throws IOException {
        report = oneKibibyte(Path.of("connectors/hotline-12345/samples/workorder.json"));
        mapping = new Mappings(Path.of("mappings")).find("hotline-12345").orElseThrow();
        sameFunctions = new SameFunctions(Path.of("mappings"));
        handWritten = new HandWritten(Path.of("mappings"));
        ObjectNode mapped = mapping().canonical();
        equal("the mapping's functions called from Java", mapped, sameFunctions());
        equal("by hand", mapped, handWritten());
    }

    @Benchmark
    public Mapped mapping() {
        return mapping.apply(report);
    }

    @Benchmark
    public ObjectNode sameFunctions() {
        return sameFunctions.canonical(report);
    }

    @Benchmark
    public ObjectNode handWritten() {
        return handWritten.canonical(report);
    }

    /** The sample with a longer story, so that it has the size of the reports that the speed bars speak of. */
    private static JsonNode oneKibibyte(Path sample) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode report = (ObjectNode) json.readTree(Files.readAllBytes(sample));
        while (json.writeValueAsBytes(report).length < BYTES) {
            report.put("appealContent", report.get("appealContent").asText() + PADDING);
        }
        System.out.println("# The report has " + json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8).length + " bytes");
        return report;
    }

    private static void equal(String what, ObjectNode mapped, ObjectNode made) {
        if (!mapped.equals(made)) {
            throw new IllegalStateException("Not the same report " + what + ":\n" + mapped.toPrettyString() + "\n" + made.toPrettyString());
        }
    }

    public static void main(String[] arguments) throws Exception {
        var options = new OptionsBuilder().include(MappingBench.class.getName()).forks(2).threads(1).timeUnit(TimeUnit.MICROSECONDS)
                .mode(org.openjdk.jmh.annotations.Mode.AverageTime).warmupIterations(5).warmupTime(TimeValue.seconds(2))
                .measurementIterations(5).measurementTime(TimeValue.seconds(2)).addProfiler(CpuTime.class).build();
        var results = new Runner(options).run();
        double mapping = cpu(results, "mapping");
        System.out.printf("%n%-44s %9s %9s%n", "one report of 1 KiB", "µs of CPU", "ratio");
        for (String[] row : new String[][]{{"mapping", "the shipped mapping (JSLT)"}, {"sameFunctions", "its functions called from Java"}, {"handWritten", "Jackson by hand, for this format alone"}}) {
            double cpu = cpu(results, row[0]);
            System.out.printf("%-44s %9.1f %9.2f%n", row[1], cpu, mapping / cpu);
        }
        boolean met = mapping < BAR_MICROS;
        System.out.printf("Bar: under %.0f µs of CPU for the mapping: %s%n", BAR_MICROS, met ? "met" : "NOT met");
        System.exit(met ? 0 : 1);
    }

    private static double cpu(java.util.Collection<RunResult> results, String benchmark) {
        return results.stream().filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark)).findFirst().orElseThrow()
                .getSecondaryResults().get(CpuTime.LABEL).getScore();
    }
}
