package org.disputehub.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.disputehub.access.Keys;
import org.disputehub.home.HubFolders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;
import java.io.IOException;

/** Starts the embedded server unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(HubFolders folders, Keys keys) throws IOException {
        return new EmbeddedDatabase(folders.data("postgres"), keys.of("database"));
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedDatabase database, Keys keys) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(database.url());
        config.setUsername("postgres");
        config.setPassword(keys.of("database"));
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
