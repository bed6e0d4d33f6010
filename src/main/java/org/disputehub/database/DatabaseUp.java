package org.disputehub.database;

import org.springframework.stereotype.Component;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/** Whether the database answers within a second. */
@Component("databaseUp")
public class DatabaseUp implements BooleanSupplier {

    private final DataSource database;

    DatabaseUp(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean getAsBoolean() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
