package org.disputehub.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * All that one message becomes.
 *
 * @param batch  receipt of the whole message where it carries several records, else null
 * @param drafts of a batch made anew each time they are asked for, one by one; their iterator may have to be closed
 */
public record Drafts(Submission submission, String batch, Iterable<Draft> drafts) {

    public boolean isBatch() {
        return batch != null;
    }

    public Draft single() {
        return drafts.iterator().next();
    }

    /** The first of them. */
    List<Draft> first(int most) throws IOException {
        List<Draft> first = new ArrayList<>();
        Iterator<Draft> all = drafts.iterator();
        try {
            while (first.size() < most && all.hasNext()) {
                first.add(all.next());
            }
        } finally {
            if (all instanceof Closeable open) {
                open.close();
            }
        }
        return first;
    }
}
