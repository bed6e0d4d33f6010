package org.disputehub.intake;

import org.disputehub.sheet.Rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.BiFunction;
import com.fasterxml.jackson.databind.JsonNode;

/** Drafts of a table's rows, each made when it is asked for. */
final class DraftRows implements Iterator<Draft>, Closeable {

    private final Rows rows;
    private final BiFunction<JsonNode, Integer, Draft> make;
    private int row;

    /** @param make of a record and its number from 1 */
    DraftRows(Rows rows, BiFunction<JsonNode, Integer, Draft> make) {
        this.rows = rows;
        this.make = make;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Draft next() {
        return make.apply(Sheets.record(rows.next()), ++row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
