package org.disputehub.broker;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.disputehub.connector.Counties;
import org.disputehub.connector.Owners;
import org.disputehub.home.HubFolders;
import org.disputehub.home.HubSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The broker inside the hub. What it acknowledges is on disk; what it gives up on goes to {@code DLQ}, which the hub empties into the failed messages,
 * and what expires to {@code expired}: without those two addresses Artemis drops both.
 */
@Component
@ConditionalOnExpression("'${hub.broker.url:}'.isBlank()")
class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    /** Messages of one dispute go to one consumer; buckets keep the memory of which bounded. */
    private static final int GROUP_BUCKETS = 1024;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    EmbeddedBroker(HubSettings settings, HubFolders folders, Counties counties, Owners owners, BrokerUsers users,
                   @Value("${spring.jmx.enabled:true}") boolean jmx) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("dispute-hub")
                .setPersistenceEnabled(true)
                .setJMXManagementEnabled(jmx)
                .setGracefulShutdownEnabled(false)
                .setPersistIDCache(true)
                .setIDCacheSize(100_000)
                .addAcceptorConfiguration("hub", address(settings))
                .addAcceptorConfiguration("counties", "tcp://" + settings.bind() + ":" + settings.broker().port()
                        + "?protocols=CORE,AMQP,STOMP,MQTT,OPENWIRE");
        journal(configuration, folders.data("broker"), settings.broker().journalBuffer());
        addresses(configuration, settings);
        queues(configuration, counties, owners);
        users.secure(configuration);
        configuration.registerBrokerPlugin(new SenderStamp());
        server.setConfiguration(configuration);
        server.setSecurityManager(users.securityManager());
        start(settings);
    }

    /** Artemis itself only logs what keeps it from its journal or its port, and would go on without. */
    private void start(HubSettings settings) throws Exception {
        List<Exception> faults = new ArrayList<>();
        server.createActiveMQServer();
        server.getActiveMQServer().registerActivationFailureListener(faults::add);
        server.start();
        if (!faults.isEmpty()) {
            server.stop();
            throw new BrokerDoesNotStart(settings.bind(), settings.broker().port(), faults.get(0));
        }
    }

    private static void journal(Configuration configuration, Path folder, Duration asked) throws IOException {
        Files.createDirectories(folder);
        Duration buffer = asked != null ? asked : JournalTiming.measure(folder);
        JournalType type = JournalTiming.bestType();
        configuration
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJournalType(type)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalBufferTimeout_NIO((int) buffer.toNanos())
                .setJournalBufferTimeout_AIO((int) buffer.toNanos())
                .setJournalMinFiles(4)
                .setJournalPoolFiles(20);
        LOG.info("Broker journal in {}: {}, gathering writes for {} µs", folder, type, buffer.toNanos() / 1_000);
    }

    private static void addresses(Configuration configuration, HubSettings settings) {
        configuration.addAddressSetting("#", settings()
                .setMaxSizeBytes(Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 16))
                .setPageSizeBytes(4 << 20)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE));
        // Reports that do not fit into memory wait on disk, as a file of 100,000 rows; a full queue refuses, so that intake can answer 503. An
        // accepted report is never given up on: what fails by itself is set aside into quarantine by its consumer.
        configuration.addAddressSetting(Queues.REPORTS, settings()
                .setMaxSizeBytes(Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 8))
                .setPageSizeBytes(4 << 20)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setPageLimitMessages((long) settings.intake().maxBacklog())
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(500)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(10_000));
        // What the hub does not take from here while its database is away would be dropped: a dead letter has nowhere else to go.
        configuration.addAddressSetting(Queues.DEAD_LETTERS, settings().setMaxDeliveryAttempts(-1));
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(Queues.DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of("expired"))
                .setAutoCreateExpiryResources(true)
                .setMaxDeliveryAttempts(10)
                .setRedeliveryDelay(1_000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(60_000)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    private static void queues(Configuration configuration, Counties counties, Owners owners) {
        queue(configuration, Queues.REPORTS);
        queue(configuration, Queues.FEEDBACK);
        queue(configuration, Queues.DEAD_LETTERS);
        queue(configuration, Counties.queue(Counties.UNASSIGNED));
        queue(configuration, Counties.queue(Counties.CITY));
        counties.codes().forEach(county -> queue(configuration, Counties.queue(county)));
        owners.codes().forEach(owner -> queue(configuration, Counties.queue(owner)));
    }

    private static void queue(Configuration configuration, String name) {
        configuration.addAddressConfiguration(new CoreAddressConfiguration().setName(name).addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST).setDurable(true).setGroupBuckets(GROUP_BUCKETS)));
    }

    /** In-memory address of this broker; several may run in one JVM, as tests do. */
    static String address(HubSettings settings) {
        return "vm://" + settings.broker().port();
    }

    EmbeddedActiveMQ server() {
        return server;
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
