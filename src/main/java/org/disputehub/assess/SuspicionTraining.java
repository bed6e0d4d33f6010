package org.disputehub.assess;

import org.disputehub.lookup.NormalText;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Learns {@code risk-grams.csv} from texts of which people have said whether they are dangerous; nothing of a text stays but characters and pairs. */
public final class SuspicionTraining {

    private record Example(int[] grams, boolean dangerous) {
    }

    private static final int FOLDS = 5;
    private static final int LEAST_TEXTS = 20;

    private final Path file;
    private final double alarms;
    private final PrintStream out;

    /** @param alarms share of ordinary texts that may be taken for dangerous ones */
    public SuspicionTraining(Path file, double alarms, PrintStream out) {
        this.file = file;
        this.alarms = alarms;
        this.out = out;
    }

    /** @throws IllegalArgumentException with what is wrong with the texts, which stand one a line; lines with # are left out */
    public void train(Path dangerous, Path ordinary, boolean write) throws IOException {
        List<Example> examples = new ArrayList<>(examples(dangerous, true));
        examples.addAll(examples(ordinary, false));
        Collections.shuffle(examples, new Random(FOLDS));
        // The threshold is set on texts that the weights have not seen, or it would be far too low.
        List<Double> heldDangerous = new ArrayList<>();
        List<Double> heldOrdinary = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            SuspicionFit fit = fit(others(examples, fold));
            for (int i = fold; i < examples.size(); i += FOLDS) {
                (examples.get(i).dangerous() ? heldDangerous : heldOrdinary).add(fit.suspicion(0).score(examples.get(i).grams()));
            }
        }
        heldOrdinary.sort(Collections.reverseOrder());
        // Never below even odds, however well the two are told apart.
        double threshold = Math.max(0, heldOrdinary.get((int) (alarms * heldOrdinary.size())));
        long found = heldDangerous.stream().filter(score -> score > threshold).count();
        out.printf(Locale.ROOT, "Of texts that were held back, %d of %d dangerous ones are found, where %.1f %% of %d ordinary ones are taken for such.%n", found, heldDangerous.size(),
                alarms * 100, heldOrdinary.size());
        if (write) {
            Files.writeString(file, fit(examples).csv(threshold));
            out.println("Written: " + file.getFileName());
        }
    }

    private static List<Example> others(List<Example> examples, int fold) {
        return IntStream.range(0, examples.size()).filter(i -> i % FOLDS != fold).mapToObj(examples::get).toList();
    }

    private static SuspicionFit fit(List<Example> examples) {
        return new SuspicionFit(examples.stream().map(Example::grams).toList(), examples.stream().map(Example::dangerous).toList());
    }

    private static List<Example> examples(Path texts, boolean dangerous) throws IOException {
        List<Example> examples = Files.readAllLines(texts).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(NormalText::of)
                .map(text -> new Example(Suspicion.grams(text, 0, text.length()), dangerous)).toList();
        if (examples.size() < LEAST_TEXTS) {
            throw new IllegalArgumentException("At least " + LEAST_TEXTS + " texts are needed, one a line; " + texts.getFileName() + " has " + examples.size() + ".");
        }
        return examples;
    }
}
