package org.disputehub.broker;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/** Marks each feedback with the user who sent it. The broker's own setting for this is lost for AMQP messages when it restarts, and a sender could forge the mark. */
final class SenderStamp implements ActiveMQServerMessagePlugin {

    @Override
    public void beforeSend(ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreateQueue) {
        if (Queues.FEEDBACK.equals(message.getAddress()) && !BrokerUsers.HUB.equals(session.getUsername())) {
            message.setValidatedUserID(session.getUsername());
            message.reencode();
        }
    }
}
