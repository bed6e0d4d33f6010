package org.disputehub.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.component.sql.RowMapperFactory;
import org.springframework.jdbc.core.RowMapper;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row as the fields of a record. The driver's own {@code Timestamp} would lose the difference between a time with a zone and one without, and shift
 * it by the zone that this machine is set to.
 */
final class RowValues implements RowMapperFactory {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public RowMapper<?> newColumnRowMapper() {
        return RowValues::row;
    }

    @Override
    public RowMapper<?> newBeanRowMapper(Class<?> mappedClass) {
        throw new UnsupportedOperationException();
    }

    private static Map<String, Object> row(ResultSet row, int number) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), value(row, columns, i));
        }
        return values;
    }

    private static Object value(ResultSet row, ResultSetMetaData columns, int i) throws SQLException {
        if (row.getObject(i) == null) {
            return null;
        }
        return switch (columns.getColumnTypeName(i)) {
            case "timestamp" -> row.getObject(i, LocalDateTime.class);
            case "timestamptz" -> row.getObject(i, OffsetDateTime.class);
            case "date" -> row.getObject(i, LocalDate.class);
            case "json", "jsonb" -> json(row.getString(i));
            case "bytea" -> Base64.getEncoder().encodeToString(row.getBytes(i));
            default -> plain(row, columns.getColumnType(i), i);
        };
    }

    private static Object plain(ResultSet row, int type, int i) throws SQLException {
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> row.getBoolean(i);
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> row.getLong(i);
            case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(i);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> new BigDecimal(row.getString(i));
            case Types.ARRAY -> list(row.getArray(i));
            default -> row.getString(i);
        };
    }

    private static List<Object> list(Array array) throws SQLException {
        return java.util.Arrays.asList((Object[]) array.getArray());
    }

    private static Object json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
