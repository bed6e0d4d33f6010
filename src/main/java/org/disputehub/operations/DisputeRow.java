package org.disputehub.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dispute as lists and its own page show it; what does not apply is null. */
final class DisputeRow {

    static final String COLUMNS = "id, county, owner, level, state, category, repeats, reporters, mass, reopened, merged_into, opened_at, changed_at, resolved_at";

    private DisputeRow() {
    }

    static Map<String, Object> of(ResultSet row, int number) throws SQLException {
        Map<String, Object> dispute = new LinkedHashMap<>();
        dispute.put("dispute", row.getString("id"));
        dispute.put("county", row.getString("county"));
        dispute.put("owner", row.getString("owner"));
        dispute.put("level", row.getString("level"));
        dispute.put("state", row.getString("state"));
        dispute.put("mergedInto", row.getString("merged_into"));
        dispute.put("category", row.getString("category"));
        dispute.put("repeats", row.getInt("repeats"));
        dispute.put("reporters", row.getInt("reporters"));
        dispute.put("mass", row.getBoolean("mass"));
        dispute.put("reopened", row.getInt("reopened"));
        dispute.put("openedAt", row.getTimestamp("opened_at").toInstant());
        dispute.put("changedAt", row.getTimestamp("changed_at").toInstant());
        Timestamp resolved = row.getTimestamp("resolved_at");
        dispute.put("resolvedAt", resolved == null ? null : resolved.toInstant());
        return dispute;
    }
}
