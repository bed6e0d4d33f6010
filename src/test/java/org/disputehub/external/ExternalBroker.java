package org.disputehub.external;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.disputehub.flow.RunningHub;

import java.nio.file.Path;
import java.util.Set;

/** An Artemis that is not the hub's own: reached by TCP only, with a user for the hub. It can be stopped and started again. */
public final class ExternalBroker {

    public static final String USER = "integration";
    public static final String PASSWORD = "a-password";

    public final int port = RunningHub.freePort();
    private final Path folder;
    private EmbeddedActiveMQ server;

    public ExternalBroker(Path folder) {
        this.folder = folder;
    }

    public void start() throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setName("external").setJMXManagementEnabled(false).setSecurityEnabled(true)
                .setJournalDirectory(folder.resolve("journal").toString()).setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString()).setPagingDirectory(folder.resolve("paging").toString())
                .addAcceptorConfiguration("all", "tcp://127.0.0.1:" + port + "?protocols=CORE,AMQP")
                .addAddressSetting("#", new AddressSettings())
                .putSecurityRoles("#", Set.of(new Role(USER, true, true, true, true, true, true, true, true, true, true, true, true)));
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(USER, PASSWORD);
        users.addRole(USER, USER);
        server = new EmbeddedActiveMQ().setConfiguration(configuration).setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        server.start();
    }

    public void stop() throws Exception {
        server.stop();
    }
}
