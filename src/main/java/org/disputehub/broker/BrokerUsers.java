package org.disputehub.broker;

import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.disputehub.access.Keys;
import org.disputehub.connector.Counties;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;

/** Who may do what on the embedded broker: the hub everything, a county read its own queue and send feedback, the city centre the same, a source send to its own queue. */
@Component
class BrokerUsers {

    static final String HUB = "hub";

    private final Counties counties;
    private final Keys keys;
    private final SecurityConfiguration users = new SecurityConfiguration();

    BrokerUsers(Counties counties, Keys keys) {
        this.counties = counties;
        this.keys = keys;
    }

    String hubPassword() {
        return keys.of("broker");
    }

    void secure(Configuration configuration) {
        configuration.setSecurityEnabled(true);
        Set<Role> feedback = new HashSet<>(Set.of(hub()));
        configuration.putSecurityRoles("#", Set.of(hub()));
        for (String county : counties.codes()) {
            configuration.putSecurityRoles(Counties.queue(county), Set.of(hub(), consumes(county)));
            feedback.add(sends(county));
        }
        configuration.putSecurityRoles(Counties.queue(Counties.CITY), Set.of(hub(), consumes(Counties.CITY)));
        feedback.add(sends(Counties.CITY));
        configuration.putSecurityRoles(Queues.FEEDBACK, feedback);
    }

    ActiveMQJAASSecurityManager securityManager() {
        users.addUser(HUB, hubPassword());
        users.addRole(HUB, HUB);
        counties.codes().forEach(this::addReader);
        addReader(Counties.CITY);
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    private void addReader(String receiver) {
        users.addUser(receiver, keys.of(receiver));
        users.addRole(receiver, receiver);
    }

    /** A source whose messages come by a queue; at any time. */
    void admit(ActiveMQServer server, String source, String queue) {
        users.addUser(source, keys.of(source));
        users.addRole(source, queue);
        server.getSecurityRepository().addMatch(queue, Set.of(hub(), sends(queue)));
    }

    void dismiss(ActiveMQServer server, String source, String queue) {
        users.removeUser(source);
        server.getSecurityRepository().addMatch(queue, Set.of(hub()));
    }

    private static Role hub() {
        return new Role(HUB, true, true, true, true, true, true, true, true, true, true, true, true);
    }

    private static Role consumes(String county) {
        return new Role(county, false, true, false, false, false, false, false, true, false, false, false, false);
    }

    private static Role sends(String role) {
        return new Role(role, true, false, false, false, false, false, false, false, false, false, false, false);
    }
}
