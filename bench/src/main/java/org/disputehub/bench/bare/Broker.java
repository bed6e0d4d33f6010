package org.disputehub.bench.bare;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** Embedded Artemis, synced journal, with the queue between intake and processing and that of one county. */
final class Broker {
    static final String COUNTY = "410611";
    static final String REPORTS = "reports";
    static final String COUNTY_QUEUE = "county." + COUNTY;
    private static final int JOURNAL_BUFFER_NANOS = Integer.getInteger("journal.nanos", 300_000);
    /** Known to this process only; it may do anything. */
    private static final String INTERNAL = UUID.randomUUID().toString();

    private final ActiveMQServer server;
    private final ServerLocator locator;

    Broker(Path folder, int port, String countyKey) throws Exception {
        ConfigurationImpl config = new ConfigurationImpl();
        config.setPersistenceEnabled(true).setJournalType(JournalType.NIO).setJournalBufferTimeout_NIO(JOURNAL_BUFFER_NANOS)
                .setJournalSyncTransactional(true).setJournalSyncNonTransactional(true).setJournalDatasync(true)
                .setJournalDirectory(folder.resolve("journal").toString()).setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString()).setLargeMessagesDirectory(folder.resolve("large").toString())
                .setJMXManagementEnabled(false).setMessageCounterEnabled(false).setSecurityEnabled(true)
                .addAddressSetting("#", new AddressSettings().setAutoCreateQueues(false).setMaxDeliveryAttempts(-1))
                .addQueueConfiguration(QueueConfiguration.of(REPORTS).setRoutingType(RoutingType.ANYCAST).setDurable(true))
                .addQueueConfiguration(QueueConfiguration.of(COUNTY_QUEUE).setRoutingType(RoutingType.ANYCAST).setDurable(true));
        config.addAcceptorConfiguration("vm", "vm://0");
        config.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port + "?protocols=CORE");
        server = new ActiveMQServerImpl(config, new Keys(countyKey));
        server.start();
        locator = ActiveMQClient.createServerLocator("vm://0");
        locator.setConsumerWindowSize(4 << 20).setBlockOnDurableSend(true).setReconnectAttempts(0);
    }

    /** @param transacted else each send returns when it is on disk */
    ClientSession session(boolean transacted) throws Exception {
        // One connection for each session: sessions of one connection share a thread in the server.
        return locator.createSessionFactory().createSession(INTERNAL, INTERNAL, false, !transacted, !transacted, false, 1 << 20);
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The county may take messages, and nothing else. */
    private record Keys(String countyKey) implements ActiveMQSecurityManager {
        @Override
        public boolean validateUser(String user, String password) {
            return INTERNAL.equals(user) && INTERNAL.equals(password) || COUNTY.equals(user) && countyKey.equals(password);
        }

        @Override
        public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
            return validateUser(user, password) && (INTERNAL.equals(user) || checkType == CheckType.CONSUME);
        }
    }
}
