package org.disputehub.callback;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Callback;
import org.disputehub.connector.Connectors;
import org.disputehub.delivery.Receiver;
import org.disputehub.delivery.Receivers;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Sources whose connector.yaml says where they are told are receivers; a changed file counts from the next attempt on. */
@Component
class SourceReceivers implements InitializingBean {

    private final Connectors connectors;
    private final Receivers receivers;

    SourceReceivers(Connectors connectors, Receivers receivers) {
        this.connectors = connectors;
        this.receivers = receivers;
    }

    @Override
    public void afterPropertiesSet() {
        connectors.all().forEach(this::put);
        connectors.listen((before, after) -> {
            if (after == null) {
                receivers.remove(receiver(before.id()));
            } else {
                put(after);
            }
        });
    }

    static String receiver(String connector) {
        return "source." + connector;
    }

    private void put(ActiveConnector connector) {
        Callback callback = connector.definition().callback();
        if (callback == null || callback.webhook() == null) {
            receivers.remove(receiver(connector.id()));
        } else {
            receivers.put(Receiver.webhook(receiver(connector.id()), connector.definition().name(), callback.webhook()));
        }
    }
}
