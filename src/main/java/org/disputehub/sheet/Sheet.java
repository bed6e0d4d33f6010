package org.disputehub.sheet;

import java.io.IOException;

/** A table with headings in its first row that is not empty. Everything in it is text, as a person sees it. */
public abstract class Sheet implements AutoCloseable {

    /**
     * Reads all of it once. Must come before {@link #rows}.
     *
     * @return rows under the headings
     * @throws UnreadableSheet where there are none, more than {@code most}, or the file is not well-formed to its end
     */
    public final int check(int most) throws IOException {
        int count = 0;
        try (Rows rows = rows()) {
            while (rows.advance()) {
                if (++count > most) {
                    throw new UnreadableSheet("More than " + most + " reports in one message. Send them in several.");
                }
            }
        }
        if (count == 0) {
            throw new UnreadableSheet("Expected at least one row under the headings.");
        }
        return count;
    }

    /** From the first row on; as often as one likes. */
    public abstract Rows rows() throws IOException;

    @Override
    public abstract void close() throws IOException;
}
