package org.disputehub.feedback;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import org.disputehub.broker.Queues;
import org.disputehub.home.HubSettings;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what counties put on the queue {@code feedback}; who sent it the broker has checked. An external one says it where its setting
 * {@code populate-validated-user} is on; where it does not, nobody has a voice.
 */
@Component("queuedFeedback")
class QueuedFeedback {

    private static final byte[] NOTHING = {};

    private final String senderIn;
    private final Clock clock;

    QueuedFeedback(HubSettings settings, Clock clock) {
        // Only the embedded broker overwrites its mark; on another one a sender could set it himself.
        this.senderIn = settings.broker().external() ? "JMSXUserID" : Queues.SENDER;
        this.clock = clock;
    }

    public List<Received> read(List<Message> messages) throws JMSException {
        List<Received> received = new ArrayList<>(messages.size());
        for (Message message : messages) {
            String sender = message.getStringProperty(senderIn);
            received.add(new Received(sender == null ? "" : sender, body(message), clock.instant()));
        }
        return received;
    }

    private static byte[] body(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText() == null ? NOTHING : text.getText().getBytes(StandardCharsets.UTF_8);
        }
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            return body;
        }
        return NOTHING;
    }
}
