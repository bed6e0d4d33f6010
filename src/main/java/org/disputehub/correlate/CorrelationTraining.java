package org.disputehub.correlate;

import org.disputehub.correlate.Training.Learned;
import org.disputehub.home.SyncedFiles;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code correlate train}: learns weights and thresholds from history, shows old beside new, and writes them where told to. */
public final class CorrelationTraining {

    private final Path policy;
    private final PrintStream out;
    private final CorrelationRules old;
    private final Training training;

    /**
     * @param policy    {@code correlation.yaml}, with the particulars and the tables of weights beside it
     * @param precision of links that the thresholds aim at, margin included
     * @param asked     share of reports that a person may be asked about
     */
    public CorrelationTraining(Path policy, double precision, double asked, PrintStream out) {
        this.policy = policy;
        this.out = out;
        CorrelationPolicy before = CorrelationPolicy.read(policy);
        this.old = before.rules();
        this.training = new Training(old, before.words().particulars(), precision, asked);
    }

    /**
     * Each file has one JSON object a line, {@code {"cluster": …, "connector": …, "report": {canonical}}}, in order of arrival.
     *
     * @param from  histories that weights are learned from, each of a city or a time of its own
     * @param tryOn other history, labelled, that old and new are tried on and thresholds picked; null: a fifth of the disputes of {@code from}, which nothing is learned from then
     */
    public void train(List<Path> from, Path tryOn, LocalDate today, boolean write) throws IOException {
        List<LabelledReport> history = LabelledReport.read(from);
        String version = today + "-" + version(from);
        List<LabelledReport> labelled = history.stream().filter(report -> report.cluster() != null).toList();
        out.println(history.size() + " reports of history, " + (labelled.isEmpty() ? "not labelled: weights by expectation maximisation" : "labelled"));
        Learned learned;
        if (labelled.isEmpty()) {
            learned = training.weights(history, version);
        } else if (tryOn == null) {
            learned = training.weights(labelled.stream().filter(report -> !Training.heldOut(report)).toList(), version);
            learned = tried("a fifth of the disputes, their reports arriving among all others", learned, labelled, Training::heldOut);
        } else {
            learned = tried("the reports of " + tryOn.getFileName(), training.weights(labelled, version), LabelledReport.read(List.of(tryOn)), report -> true);
        }
        weights(learned.rules());
        if (write) {
            write(learned, version, today);
            out.println("Written: version " + version);
        } else {
            out.println("Nothing written; --write puts it into " + policy.getFileName() + ", " + GramTable.FILE + ", " + TopicTable.FILE + " and " + ParticularTable.FILE);
        }
    }

    /** Tells histories and lexicons apart. */
    private String version(List<Path> from) throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(policy.resolveSibling(ParticularsFile.FILE)));
        for (Path file : from) {
            all.append(Files.readString(file));
        }
        return Long.toHexString(StableHash.of("history", all.toString())).substring(0, 6);
    }

    private Learned tried(String on, Learned learned, List<LabelledReport> reports, Predicate<LabelledReport> counted) {
        Trial trial = new Trial(learned.policy(), reports, counted);
        Learned picked = training.pick(learned, trial);
        out.println("Tried on " + on + "; no weight was learned from these, the thresholds were picked on them:");
        out.println("  old  " + new Trial(CorrelationPolicy.read(policy), reports, counted).run(old.thresholds()));
        out.println("  new  " + trial.run(picked.rules().thresholds()));
        return picked;
    }

    private void weights(CorrelationRules learned) {
        out.printf("%-14s %-20s %8s %8s%n", "field", "level", "old", "new");
        learned.weights().forEach((field, levels) -> levels.forEach((level, bits) ->
                out.printf("%-14s %-20s %8s %8s%n", field, level, PolicyText.bits(old.weights().get(field).get(level)), PolicyText.bits(bits))));
        out.printf("%-35s %8s %8s%n", "link from", old.thresholds().link(), learned.thresholds().link());
        out.printf("%-35s %8s %8s%n", "ask from", old.thresholds().ask(), learned.thresholds().ask());
        out.printf("%-35s %8s %8s%n", "join asked from", old.thresholds().join(), learned.thresholds().join());
    }

    private void write(Learned learned, String version, LocalDate today) throws IOException {
        CorrelationRules rules = learned.rules();
        PolicyText text = new PolicyText(Files.readString(policy));
        text.set("/version", version);
        text.set("/effective", today.toString());
        text.set("/thresholds/link", Double.toString(rules.thresholds().link()));
        text.set("/thresholds/ask", Double.toString(rules.thresholds().ask()));
        text.set("/thresholds/join", Double.toString(rules.thresholds().join()));
        text.set("/rarity/strength", PolicyText.bits(rules.rarity().strength()));
        text.set("/rarity/placeStrength", PolicyText.bits(rules.rarity().placeStrength()));
        for (Map.Entry<String, Map<String, Double>> field : rules.weights().entrySet()) {
            field.getValue().forEach((level, bits) -> text.set("/weights/" + field.getKey() + "/" + level, PolicyText.bits(bits)));
        }
        // The tables first: with them alone the old weights still go, while new weights on old tables would not be what was tried.
        SyncedFiles.write(policy.resolveSibling(GramTable.FILE), GramTable.csv(learned.grams()).getBytes(StandardCharsets.UTF_8));
        SyncedFiles.write(policy.resolveSibling(TopicTable.FILE), TopicTable.csv(learned.topics()).getBytes(StandardCharsets.UTF_8));
        SyncedFiles.write(policy.resolveSibling(ParticularTable.FILE), ParticularTable.csv(learned.particulars().rows()).getBytes(StandardCharsets.UTF_8));
        SyncedFiles.write(policy, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
