package org.disputehub.lookup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Lookup;
import org.disputehub.connector.LookupConnector;
import org.disputehub.mapping.CpuTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What it costs to recognise: three parties among few and among many key persons, a text of 1 KiB against four lexicons, a whole report against all. */
public class LookupBench {

    private static final Hashes HASHES = new Hashes("a key of the bench".getBytes(StandardCharsets.US_ASCII));
    private static final int DAY = 20_000;
    private static final double WORDS_BAR_MICROS = 50;
    private static final double GROWTH_BAR = 1.2;
    private static final int MANY = 1_600_000;

    /** One party who is listed, one with another ID number, one with a name and a phone of nobody; other people each time, as caches would have it. */
    @State(Scope.Benchmark)
    public static class People {
        @Param({"16000", "1600000"})
        int size;

        private final List<Subject> subjects = new ArrayList<>();
        private Persons persons;
        private int next;

        @Setup
        public void layOut() {
            persons = new Persons("key-persons", InventedRegisters.read(Lookup.Holds.PERSONS, InventedRegisters.persons(size)).values(), HASHES, 9, null);
            for (int i = 0; i < 4096; i++) {
                int one = (int) ((long) i * size / 4096);
                String born = String.format("19%02d%02d%02d", one / 1000 / 336 % 100, one / 1000 / 28 % 12 + 1, one / 1000 % 28 + 1);
                subjects.add(new Subject(report("", InventedRegisters.idNo(born, one % 1000), InventedRegisters.idNo("19991231", i % 1000), String.format("+86155%08d", i))));
            }
            Found found = new Found();
            subjects.forEach(subject -> persons.find(subject, DAY, found));
            if (found.hits().size() != 4096) {
                throw new IllegalStateException("Found " + found.hits().size() + " of 4096");
            }
        }

        Subject next() {
            next = next + 1 & 4095;
            return subjects.get(next);
        }
    }

    @State(Scope.Benchmark)
    public static class Everything {
        private ObjectNode report;
        private Snapshot lexicons;
        private Snapshot all;

        @Setup
        public void layOut() {
            lexicons = Snapshot.NOTHING;
            for (int i = 1; i <= 4; i++) {
                lexicons = with(lexicons, "lexicon-l" + i, Lookup.Holds.WORDS, InventedRegisters.words(i, 5_000));
            }
            all = with(with(lexicons, "key-persons", Lookup.Holds.PERSONS, InventedRegisters.persons(16_000)), "key-places", Lookup.Holds.PLACES, InventedRegisters.places(2_577));
            StringBuilder text = new StringBuilder();
            while ((text + "双方因楼上漏水发生争执，社区工作人员两次上门调解未果，邻居称对方曾持械威胁并围堵家门，言语激烈，请尽快处理。").getBytes(StandardCharsets.UTF_8).length <= 1024) {
                text.append("双方因楼上漏水发生争执，社区工作人员两次上门调解未果，邻居称对方曾持械威胁并围堵家门，言语激烈，请尽快处理。");
            }
            text.append("李某某表示不服。".repeat(3));
            report = report(text.substring(0, 341), InventedRegisters.idNo("19000101", 7), InventedRegisters.idNo("19991231", 7), "+8615500000001");
            System.out.println("# The text has " + report.get("narrative").asText().getBytes(StandardCharsets.UTF_8).length + " bytes");
        }

        private static Snapshot with(Snapshot before, String id, Lookup.Holds holds, String csv) {
            LookupConnector register = new LookupConnector(id, id, new Lookup(holds, null, null, null, false, null, null), "");
            return before.with(new Snapshot.Loaded(register, 1, Registers.layOut(register, InventedRegisters.read(holds, csv).values(), HASHES)));
        }
    }

    @Benchmark
    public Object persons(People people) {
        Found found = new Found();
        people.persons.find(people.next(), DAY, found);
        return found;
    }

    @Benchmark
    public Object words(Everything everything) {
        return recognise(everything.lexicons, everything.report);
    }

    @Benchmark
    public Object report(Everything everything) {
        return recognise(everything.all, everything.report);
    }

    private static Object recognise(Snapshot snapshot, ObjectNode report) {
        Found found = new Found();
        snapshot.find(new Subject(report), DAY, found);
        return found.hits();
    }

    private static ObjectNode report(String text, String listed, String other, String phone) {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("narrative", text);
        report.putObject("place").put("raw", "淇滨区天山路街道样例小区3号楼2单元").putObject("division").put("county", "410611").put("town", "410611566");
        report.withArray("parties").addObject().put("name", "张某人").put("idNo", listed);
        report.withArray("parties").addObject().put("name", "李某人").put("idNo", other);
        report.withArray("parties").addObject().put("name", "王某人").put("phoneE164", phone);
        return report;
    }

    public static void main(String[] arguments) throws Exception {
        var options = new OptionsBuilder().include(LookupBench.class.getName()).forks(2).threads(1).jvmArgsAppend("-Xmx4g").timeUnit(TimeUnit.MICROSECONDS)
                .mode(org.openjdk.jmh.annotations.Mode.AverageTime).warmupIterations(4).warmupTime(TimeValue.seconds(2))
                .measurementIterations(5).measurementTime(TimeValue.seconds(2)).addProfiler(CpuTime.class).build();
        Collection<RunResult> results = new Runner(options).run();
        double few = cpu(results, "persons", "16000");
        double many = cpu(results, "persons", String.valueOf(MANY));
        double words = cpu(results, "words", null);
        System.out.printf("%n%-60s %8.2f µs of CPU%n%-60s %8.2f × %.2f%n%-60s %8.2f%n%-60s %8.2f%n", "three parties among 16,000 persons", few, "among 1,600,000", many, many / few,
                "1 KiB of text against 4 lexicons of 5,000 words", words, "a whole report against all registers", cpu(results, "report", null));
        boolean met = many < few * GROWTH_BAR && words < WORDS_BAR_MICROS;
        System.out.printf("Bars: within 20 %% of one another, under %.0f µs: %s%n", WORDS_BAR_MICROS, met ? "met" : "NOT met");
        System.exit(met ? 0 : 1);
    }

    private static double cpu(Collection<RunResult> results, String benchmark, String size) {
        return results.stream().filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark) && (size == null || size.equals(result.getParams().getParam("size"))))
                .findFirst().orElseThrow().getSecondaryResults().get(CpuTime.LABEL).getScore();
    }
}
