package org.disputehub.partner;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;

/**
 * How each source posts, for the page at {@code /}. Open without a login like the contract, so nothing is in it that helps anybody but a
 * source: no limits, no versions, no faults, no secret. Samples with people who may be real are shown to the source itself and to the centre.
 */
@RestController
class PartnerEndpoint {

    static final String CONNECTORS = "/api/v1/partner/connectors";

    private final Connectors connectors;
    private final Samples samples;

    PartnerEndpoint(Connectors connectors, Samples samples) {
        this.connectors = connectors;
        this.samples = samples;
    }

    @GetMapping(CONNECTORS)
    List<PartnerView.Entry> list() {
        return connectors.all().stream().map(connector -> PartnerView.entry(connector.definition())).toList();
    }

    @GetMapping(CONNECTORS + "/{id}")
    PartnerView connector(@PathVariable("id") String id, Authentication who) {
        ActiveConnector connector = find(id);
        List<Sample> all = samples.of(connector);
        List<Sample> open = samples.open(connector, all);
        return PartnerView.of(connector.definition(), seesAll(connector, who) ? all : open, open.stream().map(Sample::name).toList(), all.size());
    }

    /** The bytes, as the source would post them. */
    @GetMapping(CONNECTORS + "/{id}/samples/{name}")
    ResponseEntity<byte[]> sample(@PathVariable("id") String id, @PathVariable("name") String name, Authentication who) {
        Sample found = visible(find(id), who).stream().filter(sample -> sample.name().equals(name)).findFirst()
                .orElseThrow(() -> notFound("not-found", "There is no such sample", "Check its name; some samples are shown with the connector's own key only."));
        return ResponseEntity.ok().header("Content-Type", "application/octet-stream").header("Content-Disposition", "attachment").body(found.bytes());
    }

    private ActiveConnector find(String id) {
        return connectors.find(id).orElseThrow(() -> notFound("no-such-connector", "There is no such connector", "Check the last part of the address."));
    }

    private static ErrorResponseException notFound(String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title);
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }

    private List<Sample> visible(ActiveConnector connector, Authentication who) {
        return seesAll(connector, who) ? samples.of(connector) : samples.open(connector);
    }

    private static boolean seesAll(ActiveConnector connector, Authentication who) {
        return who != null && (who.getName().equals(connector.id()) || who.getAuthorities().stream().anyMatch(a -> a.getAuthority().equals("ROLE_VIEWER")));
    }
}
