package org.disputehub.correlate;

import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import org.disputehub.report.Arrival;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what intake put on the queue. */
@Component("arrivals")
class Arrivals {

    public List<Arrival> read(List<Message> messages) throws JMSException {
        List<Arrival> arrivals = new ArrayList<>(messages.size());
        for (Message message : messages) {
            arrivals.add(read((MapMessage) message));
        }
        return arrivals;
    }

    private static Arrival read(MapMessage message) throws JMSException {
        Map<String, Object> map = new HashMap<>();
        for (Object name : Collections.list(message.getMapNames())) {
            map.put((String) name, message.getObject((String) name));
        }
        return Arrival.fromMap(map);
    }
}
