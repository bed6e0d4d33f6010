package org.disputehub.operations;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

import jakarta.jms.Connection;
import java.util.List;

/** Whether reports can be accepted: the broker answers and every route runs. The database may be away. */
@Component("reports")
class ReportsHealth implements HealthIndicator {

    private final JmsPoolConnectionFactory broker;
    private final CamelContext camel;

    ReportsHealth(JmsPoolConnectionFactory broker, CamelContext camel) {
        this.broker = broker;
        this.camel = camel;
    }

    @Override
    public Health health() {
        List<String> stopped = camel.getRoutes().stream().map(Route::getRouteId)
                .filter(id -> camel.getRouteController().getRouteStatus(id) != ServiceStatus.Started).toList();
        boolean answers = brokerAnswers();
        Health.Builder health = answers && camel.getStatus() == ServiceStatus.Started && stopped.isEmpty() ? Health.up() : Health.down();
        return health.withDetail("broker", answers ? "answers" : "does not answer").withDetail("routesStopped", stopped).build();
    }

    private boolean brokerAnswers() {
        try (Connection connection = broker.createConnection()) {
            connection.start();
            return true;
        } catch (Exception e) {
            return false;
        }
    }
}
