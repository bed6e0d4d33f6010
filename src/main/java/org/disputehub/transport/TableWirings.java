package org.disputehub.transport;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.disputehub.access.Keys;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Transport;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.function.Function;

/** {@code transport.table} */
@Component
class TableWirings implements Wirings {

    private final Keys keys;

    TableWirings(Keys keys) {
        this.keys = keys;
    }

    @Override
    public String kind() {
        return "table";
    }

    @Override
    public Function<Transport, Object> settings() {
        return Transport::table;
    }

    /** The statements are parts too: in an address they would have to be escaped. */
    @Override
    public Wiring wire(ActiveConnector connector) {
        Transport.Table table = connector.definition().transport().table();
        return new Wiring(Map.of("every", table.every().toMillis()), Map.of("database", pool(connector.id(), table), "rows", new RowValues(),
                "select", table.select(), "done", table.done(), "failed", table.failed()));
    }

    /** One connection to read, one to flag while the rows are read; none kept where nothing is asked. */
    private HikariDataSource pool(String id, Transport.Table table) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("table-" + id);
        config.setJdbcUrl(table.url());
        config.setUsername(table.user());
        config.setPassword(keys.given(table.secret()));
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
