package org.disputehub.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.disputehub.home.HubSettings;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.JmsTransactionManager;
import org.apache.camel.spring.spi.SpringTransactionPolicy;

/** The hub's own connections: the same client whether the broker is embedded or external, only its URL differs. */
@Configuration(proxyBeanMethods = false)
class BrokerConnections {

    /** Unpooled, for consumers that keep their session for life. */
    @Bean
    ActiveMQConnectionFactory brokerConnectionFactory(HubSettings settings, BrokerUsers users, ObjectProvider<EmbeddedBroker> embedded) throws JMSException {
        HubSettings.Broker broker = settings.broker();
        embedded.getIfAvailable(); // first the broker, then its clients
        ActiveMQConnectionFactory factory = broker.external()
                ? new ActiveMQConnectionFactory(broker.url(), broker.user(), broker.password())
                : new ActiveMQConnectionFactory(EmbeddedBroker.address(settings), BrokerUsers.HUB, users.hubPassword());
        factory.setBlockOnDurableSend(true);
        factory.setConsumerWindowSize(4 << 20);
        // A lost connection fails at once, so that intake can answer 503; whoever needs one opens another.
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setRetryInterval(100); // waited for even after the last attempt
        factory.setCallTimeout(10_000);
        return factory;
    }

    @Bean(destroyMethod = "stop")
    JmsPoolConnectionFactory pooledConnectionFactory(ActiveMQConnectionFactory brokerConnectionFactory) {
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(brokerConnectionFactory);
        pool.setMaxConnections(2);
        pool.setMaxSessionsPerConnection(200);
        return pool;
    }

    @Bean
    JmsTransactionManager brokerTransactions(JmsPoolConnectionFactory pooledConnectionFactory) {
        return new JmsTransactionManager((ConnectionFactory) pooledConnectionFactory);
    }

    /** For {@code transacted: ref: brokerTransaction}: every send inside is on disk at the end, or none. */
    @Bean
    SpringTransactionPolicy brokerTransaction(JmsTransactionManager brokerTransactions) {
        return new SpringTransactionPolicy(brokerTransactions);
    }
}
