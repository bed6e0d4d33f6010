package org.disputehub.callback;

import org.disputehub.connector.Webhook;
import org.disputehub.delivery.Handover;
import org.disputehub.delivery.Receiver;
import org.disputehub.delivery.Receivers;
import org.disputehub.dispute.Change;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses that sources have registered, in the table {@code callback}, each a receiver. */
@Component("registrations")
class Registrations {

    /** Of one source. */
    static final int MOST = 20;

    private static final String COLUMNS = "select id, connector, url, changes, registered_at from callback ";
    private static final RowMapper<Registration> ROW = (row, i) -> new Registration(row.getString(1), row.getString(2), URI.create(row.getString(3)),
            changes((String[]) row.getArray(4).getArray()), row.getTimestamp(5).toInstant());

    private final JdbcTemplate database;
    private final Receivers receivers;
    private final Handover handover;

    Registrations(JdbcTemplate database, Receivers receivers, Handover handover) {
        this.database = database;
        this.receivers = receivers;
        this.handover = handover;
    }

    Map<String, List<Registration>> byConnector() {
        return all().stream().collect(Collectors.groupingBy(Registration::connector));
    }

    List<Registration> of(String connector) {
        return database.query(COLUMNS + "where connector = ? order by registered_at, id", ROW, connector);
    }

    void add(Registration callback) {
        database.update("insert into callback (id, connector, url, changes, registered_at) values (?, ?, ?, ?, ?)", callback.id(), callback.connector(), callback.url().toString(),
                callback.changes().stream().map(Change::name).toArray(String[]::new), Timestamp.from(callback.registeredAt()));
        put(callback);
    }

    /** @return whether the source had it */
    boolean remove(String connector, String id) {
        boolean had = database.update("delete from callback where connector = ? and id = ?", connector, id) > 0;
        if (had) {
            receivers.remove(Registration.receiver(id));
            handover.withdraw(Registration.receiver(id));
        }
        return had;
    }

    /** As the table has them: another node may have registered some, or taken them back. */
    public void follow() {
        List<Registration> all = all();
        Set<String> known = all.stream().map(Registration::receiver).collect(Collectors.toSet());
        receivers.all().stream().map(Receiver::id).filter(id -> id.startsWith(Receiver.REGISTERED) && !known.contains(id)).toList().forEach(receivers::remove);
        all.forEach(this::put);
    }

    private void put(Registration callback) {
        receivers.put(Receiver.webhook(callback.receiver(), callback.connector() + " → " + callback.url().getHost(), Webhook.at(callback.url().toString())));
    }

    private List<Registration> all() {
        return database.query(COLUMNS, ROW);
    }

    private static Set<Change> changes(String[] names) {
        return Arrays.stream(names).map(Change::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Change.class)));
    }
}
