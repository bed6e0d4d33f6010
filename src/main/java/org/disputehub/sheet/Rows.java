package org.disputehub.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** Rows one after the other, each by heading; empty rows are left out. */
public abstract class Rows implements Iterator<Map<String, String>>, Closeable {

    private Map<String, String> next;

    /** Null: there are no more. */
    protected abstract Map<String, String> read() throws IOException;

    final boolean advance() throws IOException {
        next = read();
        return next != null;
    }

    @Override
    public boolean hasNext() {
        try {
            return next != null || advance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map<String, String> row = next;
        next = null;
        return row;
    }
}
