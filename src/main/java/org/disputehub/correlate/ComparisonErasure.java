package org.disputehub.correlate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Erases what reports of disputes are compared by: nothing finds them from then on, and their names and phones are counted no more. Runs inside the caller's transaction. */
@Component
public class ComparisonErasure {

    private final JdbcTemplate database;

    ComparisonErasure(JdbcTemplate database) {
        this.database = database;
    }

    public void erase(Collection<String> disputes) {
        Long[] records = database.queryForList("select number from source_record where dispute = any(?)", Long.class, (Object) disputes.toArray(String[]::new)).toArray(Long[]::new);
        List<Profile> profiles = database.query("select profile from profile where record = any(?) and form = ?", (row, i) -> Profile.fromJson(row.getString(1)), records, Profile.FORM);
        for (String table : List.of("profile", "blocking_key", "record_reporter")) {
            database.update("delete from " + table + " where record = any(?)", (Object) records);
        }
        names(profiles);
        phones(profiles);
    }

    private void names(List<Profile> profiles) {
        Map<Long, Integer> uses = new TreeMap<>();
        profiles.forEach(profile -> profile.names().forEach(name -> uses.merge(StableHash.of("name", name), 1, Integer::sum)));
        database.update("update name_use n set records = n.records - u.records from unnest(?, ?) as u(name, records) where n.name = u.name",
                uses.keySet().toArray(Long[]::new), uses.values().toArray(Integer[]::new));
        database.update("delete from name_use where name = any(?) and records <= 0", (Object) uses.keySet().toArray(Long[]::new));
    }

    /** A phone under which no record is left has no names any more. */
    private void phones(List<Profile> profiles) {
        List<Long> phones = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        profiles.stream().flatMap(profile -> profile.phones().stream()).distinct().forEach(phone -> {
            phones.add(StableHash.of("phone", phone));
            keys.add(StableHash.of(BlockingKey.Kind.PHONE.name(), phone));
        });
        database.update("delete from phone_name p using unnest(?, ?) as u(phone, key) where p.phone = u.phone and not exists (select from blocking_key b where b.hash = u.key)",
                phones.toArray(Long[]::new), keys.toArray(Long[]::new));
    }
}
