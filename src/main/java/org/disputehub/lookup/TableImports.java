package org.disputehub.lookup;

import org.disputehub.access.Keys;
import org.disputehub.access.MissingSecret;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.Lookup.Table;
import org.disputehub.connector.LookupConnector;
import org.disputehub.connector.Lookups;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads registers that stand in a table of their owner. Where the rows are not those of the last version they become a new one. */
@Component
class TableImports {

    private static final String WHO = "table";
    private static final String PLACE = "/lookup/table";

    private final Lookups lookups;
    private final Connectors connectors;
    private final Versions versions;
    private final Registers registers;
    private final Keys keys;
    private final Clock clock;
    private final Map<String, Instant> due = new HashMap<>();

    TableImports(Lookups lookups, Connectors connectors, Versions versions, Registers registers, Keys keys, Clock clock) {
        this.lookups = lookups;
        this.connectors = connectors;
        this.versions = versions;
        this.registers = registers;
        this.keys = keys;
        this.clock = clock;
    }

    void takeDue() {
        due.keySet().removeIf(id -> {
            boolean gone = lookups.find(id).filter(register -> register.lookup().table() != null).isEmpty();
            if (gone) {
                connectors.freed(id, PLACE);
            }
            return gone;
        });
        for (LookupConnector register : lookups.all()) {
            Table table = register.lookup().table();
            if (table != null && !due.getOrDefault(register.id(), Instant.MIN).isAfter(clock.instant())) {
                due.put(register.id(), clock.instant().plus(table.every()));
                take(register, table);
            }
        }
    }

    /** What goes wrong is said in health and tried again the next time. */
    private void take(LookupConnector register, Table table) {
        try {
            Import read = Import.of(register.lookup().holds(), Import.Mode.WHOLE, Map.of(), rows(table).iterator());
            versions.stageIfNew(register, read, WHO).ifPresent(version -> {
                if (table.activate() == Table.Activate.AUTOMATIC && version.faults().isEmpty()) {
                    versions.activate(register.id(), version.version(), 0, WHO, "The owner's table has changed");
                    registers.refresh();
                }
            });
            connectors.freed(register.id(), PLACE);
        } catch (DataAccessException e) {
            connectors.stuck(register.id(), PLACE, "the table cannot be read");
        } catch (MissingSecret | IllegalArgumentException e) {
            connectors.stuck(register.id(), PLACE, e.getMessage());
        }
    }

    private List<Map<String, String>> rows(Table table) {
        Properties properties = new Properties();
        properties.putAll(Map.of("user", table.user(), "password", keys.given(table.secret()), "connectTimeout", "5", "socketTimeout", "60", "readOnly", "true"));
        List<Map<String, String>> rows = new ArrayList<>();
        new JdbcTemplate(new SimpleDriverDataSource(new org.postgresql.Driver(), table.url(), properties)).query(table.select(), row -> {
            Map<String, String> values = new LinkedHashMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.put(row.getMetaData().getColumnLabel(column), row.getString(column));
            }
            rows.add(values);
        });
        return rows;
    }
}
