package org.disputehub.correlate;

import org.disputehub.report.Report.Standing;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** One record of one source as the hub knows it so far: where its newest version stands, and every content it was seen with. */
final class SourceRecord {

    record Key(String connector, String ref) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = connector.compareTo(other.connector);
            return order != 0 ? order : ref.compareTo(other.ref);
        }
    }

    final Key key;
    String dispute;
    String county;
    Standing standing;
    OffsetDateTime version;
    private final Map<String, String> receiptByContent = new HashMap<>();

    SourceRecord(Key key) {
        this.key = key;
    }

    void seen(byte[] hash, String receipt) {
        receiptByContent.put(HexFormat.of().formatHex(hash), receipt);
    }

    /** Receipt of the report that had this content, or null. */
    String receiptOf(byte[] hash) {
        return receiptByContent.get(HexFormat.of().formatHex(hash));
    }
}
