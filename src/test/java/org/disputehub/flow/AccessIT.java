package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who sees what: counties their own queue, operators the flow, and nobody anything without a key. */
class AccessIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    @Test
    void aCountyCannotReadAnotherCountysQueueNorUseAWrongKey() {
        assertThatThrownBy(() -> new CountyClient(HUB.brokerPort(), "410621", HUB.key("410621"), "county.410611")).isInstanceOf(JMSException.class);
        assertThatThrownBy(() -> new CountyClient(HUB.brokerPort(), "410621", "wrong")).isInstanceOf(JMSException.class);
        assertThatThrownBy(() -> new CountyClient(HUB.brokerPort(), "410621", HUB.key("410621"), "reports")).isInstanceOf(JMSException.class);
    }

    @Test
    void keysAreReadableByTheirOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HUB.data().resolve("keys/police-110")))).isEqualTo("rw-------");
    }

    @Test
    void readinessIsOpenAndEverythingElseAsksForALogin() {
        assertThat(open("/actuator/health/readiness")).isEqualTo(200);
        for (String path : new String[]{"/actuator/prometheus", "/actuator/jolokia", "/actuator/hawtio/", "/api/v1/quarantine", "/api/v1/disputes/x"}) {
            assertThat(open(path)).as(path).isIn(401, 302);
        }
        assertThat(HUB.get("viewer", "/actuator/jolokia").status()).as("JMX can change things, so a viewer may not").isEqualTo(403);
    }

    @Test
    void partnersReadTheContractWithoutALogin() {
        for (String path : new String[]{"/openapi.yaml", "/asyncapi.yaml", "/schemas/report.schema.json", "/schemas/workorder.dispatched.v1.json"}) {
            assertThat(open(path)).as(path).isEqualTo(200);
        }
    }

    @Test
    void everyRouteSaysItsStageInHawtiosTree() {
        JsonNode routes = HUB.get("operator", "/actuator/hawtio/jolokia/read/org.apache.camel:context=*,type=routes,name=*/RouteId,Description,State").json().get("value");
        assertThat(routes).hasSizeGreaterThan(12);
        assertThat(routes).allSatisfy(route -> {
            assertThat(route.get("Description").asText()).as(route.get("RouteId").asText()).isNotBlank().isNotEqualTo("null");
            assertThat(route.get("State").asText()).isEqualTo("Started");
        });
        assertThat(HUB.get("operator", "/actuator/hawtio/jolokia/search/org.apache.activemq.artemis:*").text()).contains("county.410611");
    }

    @Test
    void aConnectorIsPausedAndResumedInHawtiosTree() {
        String bean = "/actuator/hawtio/jolokia/%s/org.disputehub:name=grid-worker,type=Connector/%s";
        assertThat(HUB.get("operator", bean.formatted("read", "State,Faults,Mapping")).json().at("/value/State").asText()).isEqualTo("RUNNING");
        HUB.get("operator", bean.formatted("exec", "pause"));
        try {
            assertThat(HUB.post("grid-worker", "{}").status()).isEqualTo(503);
            assertThat(HUB.get("operator", bean.formatted("read", "State")).json().get("value").asText()).isEqualTo("PAUSED");
        } finally {
            HUB.get("operator", bean.formatted("exec", "resume"));
        }
        assertThat(HUB.post("grid-worker", "{}").status()).isEqualTo(422);
    }

    @Test
    void metricsTellReportsByConnectorOutcomeAndCounty() {
        HUB.outcome("hotline-12345", HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB"))).json().get("receipt").asText());
        String metrics = HUB.get("viewer", "/actuator/prometheus").text();
        assertThat(metrics).contains("hub_reports_total{connector=\"hotline-12345\",county=\"410611\",outcome=\"NEW_DISPUTE\"}");
        assertThat(metrics).contains("hub_intake_seconds_bucket{connector=\"hotline-12345\",status=\"202\"");
    }

    private static int open(String path) {
        return HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + path)).build()).status();
    }
}
