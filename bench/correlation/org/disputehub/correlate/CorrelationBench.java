package org.disputehub.correlate;

import org.disputehub.bench.correlation.Answers;
import org.disputehub.bench.correlation.Doubt;
import org.disputehub.bench.correlation.DukeFit;
import org.disputehub.bench.correlation.ErrorTable;
import org.disputehub.bench.correlation.LabelledReport;
import org.disputehub.bench.correlation.Overlooked;
import org.disputehub.bench.correlation.Rivals;
import org.disputehub.bench.correlation.Scores;
import org.disputehub.bench.correlation.Split;
import org.disputehub.bench.correlation.WorstErrors;
import org.disputehub.bench.correlation.WriteData;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How well reports of one dispute are found, beside exact keys and Duke on the same data: {@code bench/README.md}. */
public final class CorrelationBench {

    private static final Path POLICY = Path.of("routes/policies/correlation.yaml");
    private static final double PRECISION = 0.995;
    private static final double RECALL = 0.95;
    private static final double ASKED = 0.02;
    private static final double BCUBED_F1 = 0.97;

    private CorrelationBench() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        if (options.contains("--write")) {
            WriteData.main(new String[0]);
            return;
        }
        if (options.contains("--fit-duke")) {
            DukeFit.run();
            return;
        }
        if (options.contains("--cost")) {
            System.exit(CorrelationCost.run(number(options, "--disputes=", 1_000_000)) ? 0 : 1);
        }
        Split split = options.contains("--dev") ? Split.DEV : Split.TEST;
        List<LabelledReport> test = split.reports();
        CorrelationPolicy policy = CorrelationPolicy.read(policy(options));
        Answers hub = HubRun.run(policy, test, false);
        Scores scores = Scores.of(test, hub);
        if (options.contains("--errors")) {
            new ErrorTable(test, hub).print(System.out);
            new Overlooked(test, hub).print(System.out);
            new WorstErrors(test, hub).print(10, System.out);
        }
        heading(split, test);
        row("the hub", scores);
        doubt(new Doubt(test, hub).intervals());
        row("  and what was asked", Scores.of(test, HubRun.run(policy, test, true)));
        if (!options.contains("--hub-only")) {
            for (Map.Entry<String, Answers> rival : new Rivals(Split.TRAIN.reports(), test, PRECISION).run().entrySet()) {
                row(rival.getKey(), Scores.of(test, rival.getValue()));
            }
        }
        row("a reader", Scores.of(test, reader(test)));
        System.exit(met(scores) ? 0 : 1);
    }

    private static Path policy(List<String> options) {
        return options.stream().filter(option -> option.startsWith("--policy=")).map(option -> Path.of(option.substring(9))).findFirst().orElse(POLICY);
    }

    private static int number(List<String> options, String name, int otherwise) {
        return options.stream().filter(option -> option.startsWith(name)).map(option -> Integer.valueOf(option.substring(name.length()))).findFirst().orElse(otherwise);
    }

    private static void heading(Split split, List<LabelledReport> test) {
        System.out.printf("%n%d reports of %d disputes, %s split%n", test.size(), test.stream().map(LabelledReport::cluster).distinct().count(), split.label());
        System.out.printf("%-22s %9s %8s %8s %9s %12s %12s%n", "", "precision", "recall", "tieable", "B-cubed", "tieable", "asked");
    }

    private static void row(String name, Scores scores) {
        System.out.printf("%-22s %9.4f %8.4f %8.4f %9.4f %12.4f %11.2f%%%n", name, scores.all().precision(), scores.all().recall(), scores.tieable().recall(),
                scores.all().bcubedF1(), scores.tieable().bcubedF1(), 100 * scores.asked());
    }

    private static void doubt(double[][] ends) {
        System.out.printf("%-22s %s%n", "  95 % between", String.format("precision %.4f and %.4f, recall %.4f and %.4f, B-cubed F1 %.4f and %.4f",
                ends[0][0], ends[0][1], ends[1][0], ends[1][1], ends[2][0], ends[2][1]));
    }

    /** Who ties all that can be tied, and nothing else. */
    private static Answers reader(List<LabelledReport> test) {
        Answers answers = new Answers();
        test.forEach(one -> answers.joined(one.untieable() ? null : one.cluster()));
        return answers;
    }

    private static boolean met(Scores scores) {
        boolean met = scores.all().precision() >= PRECISION && scores.all().recall() >= RECALL && scores.asked() <= ASKED && scores.all().bcubedF1() >= BCUBED_F1;
        System.out.printf("Bars, over all reports: precision %.3f, recall %.2f, B-cubed F1 %.2f, asked at most %.0f%%: %s%n", PRECISION, RECALL, BCUBED_F1, 100 * ASKED, met ? "met" : "NOT met");
        return met;
    }
}
