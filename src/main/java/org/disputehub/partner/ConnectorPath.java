package org.disputehub.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connector.Format;
import org.disputehub.connector.Credentials;
import org.disputehub.intake.ContentTypes;
import org.disputehub.report.PointerStep;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;

/** One connector's address in the contract: its formats, its own samples, its answers. */
@Component
class ConnectorPath {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[][] SHARED = {{"400", "Malformed"}, {"401", "NoCredentials"}, {"403", "NotYours"}, {"409", "KeyReused"}, {"413", "TooLarge"},
            {"415", "WrongFormat"}, {"429", "TooMany"}, {"503", "Unavailable"}};

    private final Samples samples;
    private final AnswerExamples answers;

    ConnectorPath(Samples samples, AnswerExamples answers) {
        this.samples = samples;
        this.answers = answers;
    }

    /** @param schemes takes what this connector's way to prove itself is called */
    ObjectNode of(ActiveConnector active, ObjectNode schemes) {
        Connector connector = active.definition();
        ObjectNode path = JsonNodeFactory.instance.objectNode();
        ObjectNode post = path.putObject("post");
        post.put("operationId", "post-" + connector.id()).put("summary", connector.name()).putArray("tags").add(connector.port().name());
        post.putArray("security").addObject().putArray(scheme(connector, schemes));
        post.putArray("parameters").add(reference("parameters/dryRun")).add(reference("parameters/idempotencyKey"));
        ObjectNode content = post.putObject("requestBody").put("required", true).putObject("content");
        connector.format().forEach(format -> content.putObject(ContentTypes.of(format)));
        samples.open(active).forEach(sample -> content.withObject("/" + PointerStep.of(ContentTypes.of(sample.format()))).withObject("/examples").set(sample.name(), example(connector, sample)));
        ObjectNode responses = post.putObject("responses");
        if (connector.reply() == null) {
            answers.add(active, responses);
            for (String[] shared : SHARED) {
                responses.set(shared[0], reference("responses/" + shared[1]));
            }
        } else {
            AnswerExamples.own(connector.reply(), responses);
        }
        return path;
    }

    private static ObjectNode example(Connector connector, Sample sample) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        String address = PartnerView.address(connector, sample);
        if (sample.charset() == null) {
            return example.put("externalValue", address);
        }
        example.put("summary", "Its bytes: " + address);
        if (!sample.charset().equals(StandardCharsets.UTF_8)) {
            example.put("description", "Sent in " + sample.charset().name());
        }
        return example.set("value", value(sample));
    }

    private static JsonNode value(Sample sample) {
        try {
            return sample.format() == Format.JSON ? JSON.readTree(sample.text()) : TextNode.valueOf(sample.text());
        } catch (JsonProcessingException anExampleOfWhatIsRefused) {
            return TextNode.valueOf(sample.text());
        }
    }

    private static String scheme(Connector connector, ObjectNode schemes) {
        Credentials credentials = connector.credentials();
        if (credentials.kind() == Credentials.Kind.KEY && credentials.header().equalsIgnoreCase("X-Api-Key")) {
            return "sourceKey";
        }
        ObjectNode scheme = schemes.putObject(connector.id());
        switch (credentials.kind()) {
            case KEY -> scheme.put("type", "apiKey").put("in", "header").put("name", credentials.header()).put("description", "The connector's key");
            case BASIC -> scheme.put("type", "http").put("scheme", "basic").put("description", "The connector's id and its key");
            case HMAC -> scheme.put("type", "apiKey").put("in", "header").put("name", credentials.header()).put("description",
                    credentials.algorithm() + " by the connector's key, in " + credentials.encoding() + ", of " + credentials.signed());
        }
        return connector.id();
    }

    static ObjectNode reference(String component) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + component);
    }
}
