package org.disputehub.delivery;

import org.disputehub.connector.CountyConnector;
import org.disputehub.connector.CountyConnectors;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;

/** Says how counties get their messages, as their folders say it. */
@Component
class CountyReceivers {

    private final CountyConnectors counties;
    private final Receivers receivers;
    private final Set<String> put = new HashSet<>();

    CountyReceivers(CountyConnectors counties, Receivers receivers) {
        this.counties = counties;
        this.receivers = receivers;
        follow();
        counties.listen(this::follow);
    }

    private synchronized void follow() {
        Set<String> now = new HashSet<>();
        for (CountyConnector county : counties.all()) {
            if (county.delivery() != CountyConnector.Way.QUEUE) {
                now.add(county.receiver());
                receivers.put(new Receiver(county.receiver(), county.name(), Receiver.Way.valueOf(county.delivery().name()), county.webhook(), county.pull().lease(), county.pull().leases(),
                        county.id()));
            }
        }
        put.stream().filter(receiver -> !now.contains(receiver)).forEach(receivers::remove);
        put.clear();
        put.addAll(now);
    }
}
