package org.disputehub;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.disputehub.home.HubFolders;
import org.disputehub.intake.Canonicalizer;
import org.disputehub.intake.Parser;
import org.disputehub.report.ReportSchema;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

import javax.sql.DataSource;
import java.io.IOException;
import java.time.Clock;

/** What plain Java offers and Spring must know: the clock, the way to a canonical report, the database's transactions. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class HubConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReportSchema reportSchema(HubFolders folders) throws IOException {
        return new ReportSchema(folders.mappings().resolve("schemas/report.schema.json"));
    }

    @Bean
    Canonicalizer canonicalizer(ReportSchema schema) {
        return new Canonicalizer(schema);
    }

    @Bean
    Parser parser(ProducerTemplate routes) {
        return new Parser(routes);
    }

    @Bean
    @org.springframework.context.annotation.Primary
    JdbcTransactionManager databaseTransactions(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /** For {@code transacted: ref: databaseTransaction}. */
    @Bean
    SpringTransactionPolicy databaseTransaction(JdbcTransactionManager databaseTransactions) {
        return new SpringTransactionPolicy(databaseTransactions);
    }
}
