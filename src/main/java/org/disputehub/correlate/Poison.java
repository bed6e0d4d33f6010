package org.disputehub.correlate;

import org.disputehub.report.Arrival;
import org.disputehub.report.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.List;

/** A report that the hub itself fails on, again and again, becomes a refused one: kept with its raw bytes, shown to operators. */
@Component("poison")
class Poison {

    private static final Logger LOG = LoggerFactory.getLogger(Poison.class);
    private static final Finding FAILED = new Finding("", "PROCESSING_FAILED",
            "The hub failed on this report. It is kept; the city centre has been told and will process it once the fault is mended.");

    public List<Arrival> refuse(List<Arrival> arrivals) {
        return arrivals.stream().map(a -> {
            LOG.error("Report {} of {} failed again and again and is in quarantine", a.receipt(), a.connector());
            return new Arrival(a.receipt(), a.connector(), a.receivedAt(), a.mapping(), a.sourceRef(), null, null, null, List.of(FAILED), a.raw(), a.rawRef(),
                    a.rawSha256(), a.rawType(), a.idempotencyKey(), a.batch(), a.row());
        }).toList();
    }
}
