package org.disputehub.callback;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How many changes nobody has made messages of yet; more than a moment's worth means that the teller does not get on. */
@Component
class UntoldMetrics {

    UntoldMetrics(MeterRegistry meters, UntoldTables untold) {
        Gauge.builder("hub.untold", () -> {
            try {
                return untold.count();
            } catch (DataAccessException away) {
                return Double.NaN;
            }
        }).description("changes that sources are still to be told").register(meters);
    }
}
