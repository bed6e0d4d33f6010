package org.disputehub.callback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.LocalTime;
import java.util.List;

/**
 * @param allow     hosts and networks (CIDR) inside, such as {@code hotline.city.internal} or {@code 10.20.0.0/16}, that sources may register; no others than public addresses by https without it
 * @param reconcile time of day after which the file of the day before is written, in the city's time
 */
@ConfigurationProperties("hub.callbacks")
record CallbackSettings(@DefaultValue List<String> allow, @DefaultValue("01:00") LocalTime reconcile) {
}
