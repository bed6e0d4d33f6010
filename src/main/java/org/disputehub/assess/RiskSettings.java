package org.disputehub.assess;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param nightly when all open disputes are scored again, as a cron expression of Spring's with seconds, in the city's time */
@ConfigurationProperties("hub.assess")
record RiskSettings(@DefaultValue("0 30 2 * * *") String nightly) {
}
