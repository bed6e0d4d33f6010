package org.disputehub.feedback;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads what counties put on the queue {@code feedback}; who sent it the broker has checked. */
@Component("queuedFeedback")
class QueuedFeedback {

    private static final byte[] NOTHING = {};

    private final Clock clock;

    QueuedFeedback(Clock clock) {
        this.clock = clock;
    }

    public List<Received> read(List<Message> messages) throws JMSException {
        List<Received> received = new ArrayList<>(messages.size());
        for (Message message : messages) {
            String sender = message.getStringProperty("JMSXUserID");
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
