package org.disputehub.broker;

import org.apache.activemq.artemis.core.server.Queue;
import org.disputehub.flow.RunningHub;

/** What lies on a running hub's queues that nobody has acknowledged. */
public final class QueueDepth {

    private QueueDepth() {
    }

    public static long of(RunningHub hub, String queue) {
        return queue(hub, queue).getMessageCount();
    }

    /** As by hand in a console. */
    public static void clear(RunningHub hub, String queue) throws Exception {
        queue(hub, queue).deleteAllReferences();
    }

    private static Queue queue(RunningHub hub, String name) {
        return hub.context().getBean(EmbeddedBroker.class).server().getActiveMQServer().locateQueue(name);
    }
}
