package org.disputehub.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Candidates;
import org.disputehub.connector.Lookups;
import org.disputehub.flow.RunningHub;
import org.disputehub.integrate.OwnHome;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

/** A hub with registers of the test's own, used as operators use it. */
final class RegisterHub {

    static final String PERSONS = "id: key-persons\nname: 重点人员\nkind: lookup\nlookup:\n  holds: persons\n  owner: 410600-GAJ\n";
    static final String WORDS = "id: lexicon-l1\nname: 敏感词\nkind: lookup\nlookup:\n  holds: words\n";
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final ObjectMapper JSON = new ObjectMapper();

    final OwnHome home = new OwnHome();
    final RunningHub hub = new RunningHub().with("hub.home=" + home.folder());

    RegisterHub register(String id, String yaml) {
        home.put("connectors/" + id + "/connector.yaml", yaml);
        return this;
    }

    /** A register appears or changes while the hub runs, without waiting for the hub to look. */
    void run(String id, String yaml) throws IOException {
        register(id, yaml);
        lookups().replace(Candidates.read(home.folder().resolve("connectors"), home.folder().resolve("mappings")).get(id).lookup().orElseThrow(() -> new IllegalArgumentException(yaml)));
    }

    Lookups lookups() {
        return hub.context().getBean(Lookups.class);
    }

    Findings recognise(String report) {
        return hub.context().getBean(Registers.class).recognise(tree(report), TODAY);
    }

    JdbcTemplate database() {
        return hub.context().getBean(JdbcTemplate.class);
    }

    RunningHub.Answer upload(String role, String register, String mode, String csv) {
        String login = Base64.getEncoder().encodeToString((role + ":" + hub.key(role)).getBytes(StandardCharsets.UTF_8));
        return hub.send(HttpRequest.newBuilder(URI.create(hub.url() + "/api/v1/registers/" + register + "/versions?mode=" + mode)).header("Authorization", "Basic " + login)
                .header("Content-Type", "text/csv;charset=UTF-8").POST(HttpRequest.BodyPublishers.ofString(csv)).build());
    }

    RunningHub.Answer activate(String register, int version, String query) {
        return hub.act("operator", "/api/v1/registers/" + register + "/versions/" + version + "/activate?reason=" + encoded("季度更新") + query);
    }

    RunningHub.Answer restore(String register) {
        return hub.act("operator", "/api/v1/registers/" + register + "/restore?reason=" + encoded("导入有误"));
    }

    /** @return the version, active at once */
    int use(String register, String csv) {
        int version = upload("operator", register, "whole", csv).json().get("version").asInt();
        RunningHub.Answer answer = activate(register, version, "");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return version;
    }

    static ObjectNode tree(String report) {
        try {
            return (ObjectNode) JSON.readTree(report.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
