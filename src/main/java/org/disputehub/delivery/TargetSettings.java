package org.disputehub.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/** @param allow hosts and networks (CIDR) inside, such as {@code hotline.city.internal} or {@code 10.20.0.0/16}, that sources may register; without it public addresses by https alone */
@ConfigurationProperties("hub.callbacks")
record TargetSettings(@DefaultValue List<String> allow) {
}
