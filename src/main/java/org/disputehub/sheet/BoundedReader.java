package org.disputehub.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of which no row may be endless: a quote that is left open makes the rest of the file one cell. */
final class BoundedReader extends FilterReader {

    private static final int ROW = 1 << 20;

    private int since;

    BoundedReader(Reader text) {
        super(text);
    }

    /** Whatever the parser read ahead counts to the row before. */
    void rowBegins() {
        since = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0 && (since += count) > ROW) {
            throw new UnreadableSheet("A row has more than a million characters. Is a quote left open?");
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
