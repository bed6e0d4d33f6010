package org.disputehub.broker;

import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.disputehub.flow.RunningHub;

/** How many messages of a running hub's queue nobody has acknowledged. */
public final class QueueDepth {

    private QueueDepth() {
    }

    public static long of(RunningHub hub, String queue) {
        ActiveMQServer server = hub.context().getBean(EmbeddedBroker.class).server().getActiveMQServer();
        Queue found = server.locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }
}
