package org.disputehub.integrate;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.Counties;
import org.disputehub.errors.NotFound;
import org.disputehub.intake.BatchFiles;
import org.disputehub.intake.Canonicalizer;
import org.disputehub.intake.Made;
import org.disputehub.intake.Parser;
import org.disputehub.intake.Rerun;
import org.disputehub.intake.Resubmissions;
import org.disputehub.intake.StoredMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/**
 * Runs what a connector sent from a day on through the mapping that runs now, from the raw bytes: what was in quarantine and is right now
 * goes on under its own receipt, what becomes something else goes on as a later version of its record, the rest stays as it is.
 */
@RestController
class ReprocessEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final Connectors connectors;
    private final Parser parser;
    private final Canonicalizer canonicalizer;
    private final BatchFiles files;
    private final Resubmissions resubmissions;
    private final Counties counties;
    private final StoredMessages stored;

    ReprocessEndpoint(Connectors connectors, Parser parser, Canonicalizer canonicalizer, BatchFiles files, Resubmissions resubmissions, Counties counties, JdbcTemplate database) {
        this.connectors = connectors;
        this.parser = parser;
        this.canonicalizer = canonicalizer;
        this.files = files;
        this.resubmissions = resubmissions;
        this.counties = counties;
        this.stored = new StoredMessages(database);
    }

    /** @param from day in China or instant; @param dryRun only says what would change */
    @PostMapping("/api/v1/connectors/{id}/reprocess")
    Map<String, Object> reprocess(@PathVariable("id") String id, @RequestParam("from") String from, @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
                                  Authentication who) throws Exception {
        ActiveConnector connector = connectors.find(id).orElseThrow(() -> new NotFound("There is no such connector"));
        Rerun rerun = new Rerun(parser, canonicalizer, files::raw);
        Changes changes = new Changes(counties);
        stored.each(id, Since.parse(from), message -> {
            Made made = rerun.make(connector, message);
            Changes.Kind kind = changes.add(message, made);
            if (!dryRun && (kind == Changes.Kind.RELEASED || kind == Changes.Kind.CHANGED)) {
                resubmissions.submit(connector, message, made);
            }
        });
        Map<String, Object> view = changes.view();
        view.put("mapping", connector.mapping().name() + "@" + connector.mapping().version());
        view.put("dryRun", dryRun);
        AUDIT.info("{} reprocessed connector {} from {}{}", who.getName(), id, Since.parse(from), dryRun ? ", dry run" : "");
        return view;
    }
}
