package org.disputehub.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.OwnWords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says that somebody may not come in; to a source with a reply of its own in its words. */
final class Denials {

    private final Connectors connectors;

    Denials(Connectors connectors) {
        this.connectors = connectors;
    }

    void noCredentials(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String how = ReportsAddress.connector(request).flatMap(this::definition).map(connector -> switch (connector.credentials().kind()) {
            case KEY -> "Send the connector's key in the header " + connector.credentials().header() + ".";
            case BASIC -> "Send the connector's id and its key by HTTP Basic.";
            case HMAC -> "Sign the message with the connector's key, as its connector.yaml says, in the header " + connector.credentials().header()
                    + ", with the present time in " + connector.credentials().timestamp() + ", and each message only once.";
        }).orElse("Send the connector's key in the header X-Api-Key, or as its connector.yaml says.");
        write(request, response, 401, "no-credentials", "No valid credentials", how + " Counties and people use HTTP Basic with their code or role and its key.");
    }

    void notYours(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 403, "not-yours", "These credentials are not for this address", request.isUserInRole(Role.VIEWER.name())
                ? "Your role may not do this. Viewers look, operators act, administrators change the hub itself: log in as who may, with the key in data/keys/<role>."
                : "Use the key of the connector, or of the county, that stands in the address.");
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response, int limit) throws IOException {
        write(request, response, 413, "too-large", "The message is too large", "A message of this connector may have " + limit + " bytes.");
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        write(request, response, 429, "too-many", "Too many messages", "More signed messages came than can be told apart. Nothing was stored; send it again.");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status, String code, String title, String detail) throws IOException {
        Optional<Connector.Reply> reply = Query.dryRun(request) ? Optional.empty() : ReportsAddress.report(request).flatMap(this::definition).map(Connector::reply);
        if (reply.isPresent()) {
            OwnWords words = OwnWords.of(reply.get(), status, null, detail);
            response.setStatus(words.status());
            response.setHeader("Content-Type", words.type());
            response.getOutputStream().write(words.body());
            return;
        }
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(("{\"type\":\"/problems/" + code + "\",\"title\":\"" + title + "\",\"status\":" + status
                + ",\"detail\":\"" + detail + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Connector> definition(String connector) {
        return connectors.find(connector).map(active -> active.definition());
    }
}
