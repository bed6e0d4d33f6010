package org.disputehub.callback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.LocalTime;

/** @param at time of day after which the file of the day before is written, in the city's time */
@ConfigurationProperties("hub.reconciliation")
record ReconciliationSettings(@DefaultValue("01:00") LocalTime at) {
}
