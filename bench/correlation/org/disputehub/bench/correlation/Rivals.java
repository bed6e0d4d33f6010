package org.disputehub.bench.correlation;

import no.priv.garshol.duke.ConfigLoader;
import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.ConfigurationImpl;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What else could be done, each in its best form on the train split: once for the best B-cubed F1, once for the most found at the precision that is asked for. */
public final class Rivals {

    static final Path DUKE = Path.of("bench/correlation/duke.xml");
    private static final double[] THRESHOLDS = {0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999, 0.99995, 0.99998, 0.99999, 0.999995, 0.999999, 0.9999999};

    private final List<LabelledReport> train;
    private final List<LabelledReport> test;
    private final double precision;

    /** @param precision asked for */
    public Rivals(List<LabelledReport> train, List<LabelledReport> test, double precision) {
        this.train = train;
        this.test = test;
        this.precision = precision;
    }

    /** Answers on the test split by the rival's name. */
    public Map<String, Answers> run() throws IOException {
        Map<ExactKeys, Scores> keys = new LinkedHashMap<>();
        ExactKeys.variants().forEach(variant -> keys.put(variant, Scores.of(train, variant.run(train))));
        Map<String, Answers> answers = new LinkedHashMap<>();
        answers.put("exact keys, best F1", best(keys).run(test));
        answers.put("exact keys, precise", precise(keys).run(test));
        Map<Double, Scores> thresholds = new LinkedHashMap<>();
        for (double threshold : THRESHOLDS) {
            thresholds.put(threshold, Scores.of(train, duke(threshold).run(train)));
        }
        answers.put("Duke, best F1", duke(best(thresholds)).run(test));
        answers.put("Duke, precise", duke(precise(thresholds)).run(test));
        return answers;
    }

    private static <T> T best(Map<T, Scores> tried) {
        return tried.entrySet().stream().max(Comparator.comparingDouble(e -> e.getValue().all().bcubedF1())).orElseThrow().getKey();
    }

    /** The most recall of those precise enough; where none is, the most precise. */
    private <T> T precise(Map<T, Scores> tried) {
        return tried.entrySet().stream().max(Comparator.comparingDouble(e -> {
            Scores.Part all = e.getValue().all();
            return all.precision() >= precision ? 1 + all.recall() : all.precision();
        })).orElseThrow().getKey();
    }

    /** Asks nobody: what Duke would ask is not told apart well enough to be worth it. */
    private static DukeBaseline duke(double threshold) throws IOException {
        ConfigurationImpl configuration = (ConfigurationImpl) duke();
        configuration.setThreshold(threshold);
        configuration.setMaybeThreshold(threshold);
        return new DukeBaseline(configuration);
    }

    static Configuration duke() throws IOException {
        try {
            return ConfigLoader.load(DUKE.toString());
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }
}
