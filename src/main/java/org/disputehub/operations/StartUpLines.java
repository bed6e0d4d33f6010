package org.disputehub.operations;

import org.disputehub.access.Keys;
import org.disputehub.home.HubSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines of the start: where everything is, and one curl that works as it stands. */
@Component
class StartUpLines {

    private static final Logger LOG = LoggerFactory.getLogger("dispute-hub");

    private final HubSettings settings;
    private final Keys keys;
    private final ServletWebServerApplicationContext web;
    private final Environment environment;

    StartUpLines(HubSettings settings, Keys keys, ServletWebServerApplicationContext web, Environment environment) {
        this.settings = settings;
        this.keys = keys;
        this.web = web;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String url = "http://" + settings.bind() + ":" + web.getWebServer().getPort();
        if (!settings.loopbackOnly() && !environment.containsProperty("server.ssl.bundle") && !environment.containsProperty("server.ssl.key-store")) {
            LOG.warn("OPEN WITHOUT TLS: {} is reachable from outside and sends personal data in clear text. Set server.ssl.* or put a TLS proxy in front.", url);
        }
        LOG.info("Ready. Reports: {}/api/v1/reports/<connector>   Page for partners: {}/   Desk: {}/desk/   Hawtio: {}/actuator/hawtio/ (user operator)   Health: {}/actuator/health/readiness", url, url, url, url, url);
        LOG.info("Broker: {}   Keys: {}   Data: {}", settings.broker().external() ? settings.broker().url() : "tcp://" + settings.bind() + ":" + settings.broker().port(),
                keys.folder(), settings.dataFolder());
        LOG.info("Try: curl -i -H \"X-Api-Key: $(cat {}/hotline-12345)\" -H 'Content-Type: application/json' --data-binary @{} {}/api/v1/reports/hotline-12345",
                keys.folder(), settings.homeFolder().resolve("connectors/hotline-12345/samples/workorder.json"), url);
    }
}
