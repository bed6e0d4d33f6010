package org.disputehub.delivery;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.disputehub.errors.Unavailable;
import org.springframework.stereotype.Component;

/** To the hub itself: feedback of a county that people send again. */
@Component
class FeedbackCourier implements Courier {

    static final String COUNTY = "county";

    private final ProducerTemplate routes;

    FeedbackCourier(ProducerTemplate routes) {
        this.routes = routes;
    }

    @Override
    public Attempt bring(Claimed message) {
        try {
            String refusal = routes.requestBodyAndHeader("direct:feedback-again", message.body(), COUNTY, message.headers().getOrDefault(COUNTY, ""), String.class);
            return refusal == null || refusal.isEmpty() ? Attempt.TAKEN : Attempt.refused(refusal, null);
        } catch (CamelExecutionException e) {
            return Unavailable.causes(e) ? Attempt.later("REGISTER_AWAY", null) : Attempt.refused("PROCESSING_FAILED", null);
        }
    }
}
