package org.disputehub.callback;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Callback;
import org.disputehub.connector.Connectors;
import org.disputehub.dispute.Change;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which changes somebody wants to be told, by connector: what its connector.yaml says, and what it has registered. */
@Component
class Wanted {

    private final Connectors connectors;
    private final JdbcTemplate database;

    Wanted(Connectors connectors, JdbcTemplate database) {
        this.connectors = connectors;
        this.database = database;
    }

    /** Asked of the database each time: what was registered at another node counts at once. */
    Map<String, Set<Change>> now() {
        Map<String, Set<Change>> wanted = new HashMap<>();
        for (ActiveConnector connector : connectors.all()) {
            Callback callback = connector.definition().callback();
            if (callback != null && callback.webhook() != null) {
                wanted.computeIfAbsent(connector.id(), id -> EnumSet.noneOf(Change.class)).addAll(callback.on());
            }
        }
        database.query("select distinct connector, unnest(changes) from callback", row -> {
            wanted.computeIfAbsent(row.getString(1), id -> EnumSet.noneOf(Change.class)).add(Change.valueOf(row.getString(2)));
        });
        return wanted;
    }
}
