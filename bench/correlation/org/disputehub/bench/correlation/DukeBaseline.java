package org.disputehub.bench.correlation;

import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

import java.util.List;

/** Duke, report by report: the best match above its threshold is joined, one between its two thresholds is asked of a person. */
public final class DukeBaseline {

    private static final class Best extends AbstractMatchListener {
        private int record;
        private double probability;
        private boolean perhaps;

        @Override
        public void matches(Record one, Record other, double confidence) {
            if (confidence > probability) {
                probability = confidence;
                record = Integer.parseInt(other.getValue("number"));
            }
        }

        @Override
        public void matchesPerhaps(Record one, Record other, double confidence) {
            perhaps = true;
        }
    }

    private final Configuration configuration;

    public DukeBaseline(Configuration configuration) {
        this.configuration = configuration;
    }

    public Answers run(List<LabelledReport> reports) {
        InMemoryBlockingDatabase database = database(configuration);
        Processor processor = new Processor(configuration, database);
        Answers answers = new Answers();
        for (int i = 0; i < reports.size(); i++) {
            Best best = new Best();
            processor.addMatchListener(best);
            processor.deduplicate(List.of(DukeRecords.of(i, reports.get(i).report())));
            processor.removeMatchListener(best);
            answers.joined(best.probability > 0 ? answers.disputes().get(best.record) : null);
            if (best.probability == 0 && best.perhaps) {
                answers.asks();
            }
        }
        return answers;
    }

    static InMemoryBlockingDatabase database(Configuration configuration) {
        InMemoryBlockingDatabase database = new InMemoryBlockingDatabase();
        database.setConfiguration(configuration);
        database.setWindowSize(0);
        database.setKeyFunctions(DukeRecords.keys());
        return database;
    }
}
