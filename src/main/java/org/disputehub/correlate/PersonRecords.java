package org.disputehub.correlate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which disputes a person is in, by the keys that reports are found under; of what was erased there are none. */
@Component
public class PersonRecords {

    private final JdbcTemplate database;

    PersonRecords(JdbcTemplate database) {
        this.database = database;
    }

    /** @param phone as in canonical reports, +86…, or null; @param idNo or null */
    public List<String> disputes(String phone, String idNo) {
        Long[] keys = Stream.of(key(BlockingKey.Kind.PHONE, phone), key(BlockingKey.Kind.ID_NUMBER, idNo == null ? null : IdNumbers.fingerprint(idNo))).filter(Objects::nonNull).toArray(Long[]::new);
        return database.queryForList("select distinct s.dispute from blocking_key b join source_record s on s.number = b.record where b.hash = any(?) and s.dispute is not null order by 1",
                String.class, (Object) keys);
    }

    private static Long key(BlockingKey.Kind kind, String value) {
        return value == null ? null : StableHash.of(kind.name(), value);
    }
}
