package org.disputehub.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.disputehub.home.HubSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import javax.sql.DataSource;
import java.sql.SQLException;

/** A second, impatient way to the database for what intake asks: a source's answer must not wait for a server that hangs. */
@Configuration(proxyBeanMethods = false)
public class IntakeDatabase {

    public static final String NAME = "intakeLookups";

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource intakeDataSource(DataSource dataSource, HubSettings settings) throws SQLException {
        HikariDataSource patient = dataSource.unwrap(HikariDataSource.class);
        HikariConfig config = new HikariConfig();
        config.setPoolName("intake");
        config.setJdbcUrl(patient.getJdbcUrl());
        config.setUsername(patient.getUsername());
        config.setPassword(patient.getPassword());
        config.setMaximumPoolSize(settings.intake().concurrency());
        config.setConnectionTimeout(250);
        config.setValidationTimeout(250);
        config.setInitializationFailTimeout(-1);
        config.setReadOnly(true);
        config.addDataSourceProperty("socketTimeout", "1");
        config.addDataSourceProperty("connectTimeout", "1");
        return new HikariDataSource(config);
    }

    @Bean(name = NAME, defaultCandidate = false)
    JdbcTemplate intakeLookups(@Qualifier("intakeDataSource") HikariDataSource intakeDataSource) {
        return new JdbcTemplate(intakeDataSource);
    }
}
