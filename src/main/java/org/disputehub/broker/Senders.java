package org.disputehub.broker;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.disputehub.home.HubSettings;
import org.springframework.stereotype.Component;

/**
 * Which county sent a feedback, as the broker has checked. An external one says it where its setting {@code populate-validated-user} is on; where it does
 * not, nobody has a voice.
 */
@Component
public class Senders {

    private final String property;

    Senders(HubSettings settings) {
        // Only the embedded broker overwrites its mark; on another one a sender could set it himself.
        this.property = settings.broker().external() ? "JMSXUserID" : Queues.SENDER;
    }

    /** Empty where that is not known. */
    public String of(Message message) throws JMSException {
        String sender = message.getStringProperty(property);
        return sender == null ? "" : sender;
    }
}
