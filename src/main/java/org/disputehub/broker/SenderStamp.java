package org.disputehub.broker;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/** Marks each feedback with the user who sent it, whatever its protocol; what the sender may have put there itself is overwritten. */
final class SenderStamp implements ActiveMQServerMessagePlugin {

    @Override
    public void beforeSend(ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreateQueue) {
        if (Queues.FEEDBACK.equals(message.getAddress())) {
            message.putStringProperty(Queues.SENDER, session.getUsername());
            message.reencode();
        }
    }
}
