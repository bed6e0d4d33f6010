package org.disputehub.integrate;

import org.disputehub.connector.Candidate;
import org.disputehub.connector.Candidates;
import org.disputehub.connector.Counties;
import org.disputehub.home.ShippedFolders;
import org.disputehub.intake.Canonicalizer;
import org.disputehub.intake.StandaloneParser;
import org.disputehub.report.ReportSchema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The folders that an integrator works in, for commands that run without a hub. */
record Home(Path folder) {

    static final String OPTION = "--hub.home=";

    Path connectors() {
        return folder.resolve("connectors");
    }

    Path mappings() {
        return folder.resolve("mappings");
    }

    Path routes() {
        return folder.resolve("routes");
    }

    Map<String, Candidate> candidates() throws IOException {
        return Candidates.read(connectors(), mappings());
    }

    Counties counties() throws IOException {
        return new Counties(mappings());
    }

    Canonicalizer canonicalizer() throws IOException {
        return new Canonicalizer(new ReportSchema(mappings().resolve("schemas/report.schema.json")));
    }

    ReportSchema changes() throws IOException {
        return new ReportSchema(mappings().resolve("schemas/change.v1.json"));
    }

    StandaloneParser parser() throws Exception {
        return new StandaloneParser(routes());
    }

    /** Where the folders are missing, the ones that the jar carries are laid out: they are the integrator's own from then on. */
    boolean layOut() throws IOException {
        boolean missing = false;
        for (String name : new String[]{"routes", "connectors", "mappings"}) {
            if (!Files.isDirectory(folder.resolve(name))) {
                ShippedFolders.copy(name, folder.resolve(name));
                missing = true;
            }
        }
        return missing;
    }
}
