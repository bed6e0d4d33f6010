package org.disputehub.lookup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Rows as bytes, compressed. A column is written by its name, so that new ones may come. */
final class RowCodec {

    private RowCodec() {
    }

    static byte[] write(Collection<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(rows.size());
            for (Row row : rows) {
                out.writeByte(row.values().size());
                for (Map.Entry<Column, String> value : row.values().entrySet()) {
                    out.writeUTF(value.getKey().name());
                    out.writeUTF(value.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void read(byte[] bytes, Consumer<Row> rows) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            for (int left = in.readInt(); left > 0; left--) {
                Map<Column, String> values = new EnumMap<>(Column.class);
                for (int column = in.readByte(); column > 0; column--) {
                    values.put(Column.valueOf(in.readUTF()), in.readUTF());
                }
                rows.accept(new Row(values));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
