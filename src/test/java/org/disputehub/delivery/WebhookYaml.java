package org.disputehub.delivery;

import org.disputehub.connector.Candidates;
import org.disputehub.connector.Webhook;
import org.disputehub.integrate.OwnHome;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Settings of a webhook as a connector's file states them, read as such a file is. */
final class WebhookYaml {

    private static final OwnHome HOME = new OwnHome();

    private WebhookYaml() {
    }

    static synchronized Webhook read(String settings) {
        HOME.put("connectors/county-410611/connector.yaml", "id: county-410611\nname: 县\nkind: county\ndelivery: webhook\nwebhook:\n" + settings.indent(2));
        try {
            var candidate = Candidates.read(HOME.folder().resolve("connectors"), HOME.folder().resolve("mappings")).get("county-410611");
            return candidate.county().orElseThrow(() -> new IllegalArgumentException(candidate.faults().toString())).webhook();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
