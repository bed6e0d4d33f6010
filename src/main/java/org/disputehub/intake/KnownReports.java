package org.disputehub.intake;

import org.disputehub.database.IntakeDatabase;
import org.disputehub.report.Arrival;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a report is known at once to be one that the hub has. A service to the source only: where the database does not answer, the
 * report is taken all the same and found to be a duplicate later.
 */
@Component("knownReports")
class KnownReports {

    private final JdbcTemplate database;
    private final AcceptedLog log;

    KnownReports(@Qualifier(IntakeDatabase.NAME) JdbcTemplate database, AcceptedLog log) {
        this.database = database;
        this.log = log;
    }

    /** @return the answer that makes storing needless, or the drafts themselves */
    public Object find(Drafts drafts) {
        Arrival arrival = drafts.single().arrival();
        if (arrival.idempotencyKey() != null) {
            List<Known> sameKey = database.query("select id, raw_sha256 from receipt where idempotency_key = ? order by received_at limit 1",
                    (row, i) -> new Known(row.getString(1), row.getBytes(2)), arrival.idempotencyKey());
            if (!sameKey.isEmpty()) {
                boolean sameContent = Arrays.equals(sameKey.get(0).rawSha256(), arrival.rawSha256());
                return sameContent ? known(arrival, sameKey.get(0).receipt()) : Answers.keyReused();
            }
        }
        List<String> same = database.queryForList("select receipt from report where connector = ? and source_ref = ? and content_hash = ?",
                String.class, arrival.connector(), arrival.sourceRef(), arrival.contentHash());
        return same.isEmpty() ? drafts : known(arrival, same.get(0));
    }

    private Answer known(Arrival arrival, String first) {
        log.again(arrival);
        return Answers.duplicate(first);
    }

    private record Known(String receipt, byte[] rawSha256) {
    }
}
