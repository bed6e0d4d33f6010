package org.disputehub.database;

import com.zaxxer.hikari.HikariDataSource;
import org.disputehub.access.Keys;
import org.disputehub.home.HubFolders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;

/** Starts the embedded server unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(HubFolders folders, Keys keys) throws IOException {
        return new EmbeddedDatabase(folders.data("postgres"), keys.of("database"));
    }

    /** The pool itself is set up in {@code application.yaml}, alike for the embedded and an external server. */
    @Bean(destroyMethod = "close")
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedDatabase database, Keys keys) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("postgres");
        pool.setPassword(keys.of("database"));
        return pool;
    }
}
