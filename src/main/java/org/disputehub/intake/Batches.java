package org.disputehub.intake;

import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Takes a batch to the queue in chunks, so that neither its rows nor one transaction over all of them must be held. */
@Component("batches")
class Batches {

    private static final int CHUNK = 500;

    /** Rows of one broker transaction. */
    record Chunk(Batch batch, List<Draft> rows) {

        /** As JMS map messages. */
        public List<Map<String, Object>> getMessages() {
            return rows.stream().map(draft -> draft.arrival().toMap()).toList();
        }
    }

    private final BatchFiles files;
    private final Backlog backlog;

    Batches(BatchFiles files, Backlog backlog) {
        this.files = files;
        this.backlog = backlog;
    }

    /** The file as it came is on disk when this returns. */
    public Batch begin(Drafts drafts, Exchange exchange) throws IOException {
        files.keep(drafts.submission());
        Batch batch = new Batch(drafts, files.half());
        CloseAfter.of(exchange, batch);
        return batch;
    }

    /** Made while they are asked for; held up while more waits than is processed, so that one large file leaves room for everybody's reports. */
    public Iterator<Chunk> chunks(Batch batch, Exchange exchange) {
        Iterator<Draft> drafts = batch.drafts().drafts().iterator();
        CloseAfter.of(exchange, drafts);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return drafts.hasNext();
            }

            @Override
            public Chunk next() {
                try {
                    backlog.pace();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                List<Draft> rows = new ArrayList<>(CHUNK);
                while (rows.size() < CHUNK && drafts.hasNext()) {
                    rows.add(drafts.next());
                }
                return new Chunk(batch, rows);
            }
        };
    }

    /** After the broker's commit. */
    public void stored(Chunk chunk) throws IOException {
        chunk.batch().stored(chunk.rows());
    }

    public Answer end(Batch batch) throws IOException {
        batch.end(files);
        return Answers.batch(batch);
    }
}
