package org.disputehub.bench.correlation;

import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds Duke's probabilities and threshold on the train split: changes one or a few at random and keeps what gives a better B-cubed F1,
 * thousands of times. Duke's own genetic algorithm does the like, but compares all records anew for each try.
 */
public final class DukeFit {

    private static final int TRIES = 6000;

    /** A pair's likeness by property, NaN where one has no value. */
    private record Compared(int other, float[] alike) {
    }

    private final List<LabelledReport> reports;
    private final List<Property> properties;
    private final List<List<Compared>> candidates = new ArrayList<>();
    private final Draw draw = new Draw(1);

    DukeFit(List<LabelledReport> reports, Configuration start) {
        this.reports = reports;
        this.properties = start.getProperties().stream().filter(p -> !p.isIdProperty()).toList();
        InMemoryBlockingDatabase database = DukeBaseline.database(start);
        for (int i = 0; i < reports.size(); i++) {
            Record record = DukeRecords.of(i, reports.get(i).report());
            candidates.add(database.findCandidateMatches(record).stream().map(c -> new Compared(Integer.parseInt(c.getValue("number")), compare(record, c))).toList());
            database.index(record);
        }
    }

    private float[] compare(Record one, Record other) {
        float[] alike = new float[properties.size()];
        for (int p = 0; p < alike.length; p++) {
            Collection<String> ours = one.getValues(properties.get(p).getName());
            Collection<String> theirs = other.getValues(properties.get(p).getName());
            alike[p] = Float.NaN;
            if (ours != null && theirs != null) {
                for (String a : ours) {
                    for (String b : theirs) {
                        double likeness = properties.get(p).getComparator().compare(a, b);
                        alike[p] = Float.isNaN(alike[p]) ? (float) likeness : Math.max(alike[p], (float) likeness);
                    }
                }
            }
        }
        return alike;
    }

    /** Low and high by property, then the threshold. */
    double[] fit() {
        double[] best = new double[properties.size() * 2 + 1];
        for (int p = 0; p < properties.size(); p++) {
            best[2 * p] = properties.get(p).getLowProbability();
            best[2 * p + 1] = properties.get(p).getHighProbability();
        }
        best[best.length - 1] = 0.9;
        double reached = score(best);
        for (int i = 0; i < TRIES; i++) {
            double[] tried = best.clone();
            for (int change = draw.between(1, 3); change > 0; change--) {
                mutate(tried, draw.between(0, tried.length - 1));
            }
            double score = score(tried);
            if (score > reached) {
                best = tried;
                reached = score;
            }
        }
        return best;
    }

    /** In the room of odds, where small and large probabilities change alike. */
    private void mutate(double[] numbers, int at) {
        double odds = Math.log(numbers[at] / (1 - numbers[at])) + draw.gaussian() * (draw.chance(0.3) ? 1.5 : 0.4);
        double changed = 1 / (1 + Math.exp(-odds));
        boolean low = at % 2 == 0 && at < numbers.length - 1;
        numbers[at] = low ? Math.max(0.001, Math.min(0.5, changed)) : Math.max(0.5, Math.min(0.9999, changed));
    }

    private double score(double[] numbers) {
        return BCubed.mean(reports, run(numbers).disputes()).f1();
    }

    private Answers run(double[] numbers) {
        double threshold = odds(numbers[numbers.length - 1]);
        Answers answers = new Answers();
        for (List<Compared> compared : candidates) {
            int best = -1;
            double most = threshold;
            for (Compared candidate : compared) {
                double sum = 0;
                for (int p = 0; p < properties.size(); p++) {
                    double alike = candidate.alike()[p];
                    sum += Double.isNaN(alike) ? 0 : odds(alike >= 0.5 ? (numbers[2 * p + 1] - 0.5) * alike * alike + 0.5 : numbers[2 * p]);
                }
                if (sum > most) {
                    most = sum;
                    best = candidate.other();
                }
            }
            answers.joined(best < 0 ? null : answers.disputes().get(best));
        }
        return answers;
    }

    private static double odds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /** Fits on the train split and puts the numbers in the place of those of {@code duke.xml}. */
    public static void run() throws IOException {
        Configuration start = Rivals.duke();
        DukeFit fit = new DukeFit(Split.TRAIN.reports(), start);
        double[] best = fit.fit();
        String xml = Files.readString(Rivals.DUKE);
        for (int p = 0; p < fit.properties.size(); p++) {
            String numbers = String.format("$1<low>%.4f</low><high>%.4f</high>", best[2 * p], best[2 * p + 1]);
            xml = xml.replaceAll("(<name>" + fit.properties.get(p).getName() + "</name>.*)<low>.*</high>", numbers);
        }
        Files.writeString(Rivals.DUKE, xml.replaceAll("<threshold>.*</threshold>", String.format("<threshold>%.6f</threshold>", best[best.length - 1])));
        System.out.printf("Duke on train: B-cubed F1 %.4f, written to %s%n", fit.score(best), Rivals.DUKE);
    }
}
