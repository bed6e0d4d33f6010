package org.disputehub.correlate;

import org.disputehub.report.Report.Standing;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

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
    /** Its number in the register; 0 until it has one. */
    long number;
    String dispute;
    String county;
    Standing standing;
    OffsetDateTime version;
    /** Who put it into its dispute; null: the machine, which may decide anew. */
    String placedBy;
    /** As it stands in the register, null where it is not there. */
    Profile profile;
    /** As it is to be written; null: unchanged. */
    Incoming compared;
    /** Who reported it beyond what it says itself: the same person as of the record that it was joined to. */
    Set<Long> marks = Set.of();
    private final Map<String, String> receiptByContent = new HashMap<>();

    SourceRecord(Key key) {
        this.key = key;
    }

    /** Whether it is compared by something else than is written. */
    boolean changedProfile() {
        return compared != null && !compared.profile().equals(profile);
    }

    void seen(byte[] hash, String receipt) {
        receiptByContent.put(HexFormat.of().formatHex(hash), receipt);
    }

    /** Receipt of the report that had this content, or null. */
    String receiptOf(byte[] hash) {
        return receiptByContent.get(HexFormat.of().formatHex(hash));
    }
}
