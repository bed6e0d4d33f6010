package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The published contract is an OpenAPI document, and what it says of each connector is true. */
class OpenApiIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    /** Connectors with other credentials, replies and formats. */
    @RegisterExtension
    static final RunningHub PARTNERS = RunningHub.partners();

    static Stream<String> documents() {
        return Stream.of(HUB, PARTNERS).map(OpenApiIT::yaml);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aParserOfOpenApiFindsNothingWrong(String yaml) {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(yaml, null, new ParseOptions());
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).containsKey("/api/v1/reports/{connector}").hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyReferenceLeadsSomewhere(String yaml) {
        JsonNode document = tree(yaml);
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyExampleOfAnAnswerIsWhatItsSchemaSays(String yaml) {
        List<String> wrong = new ArrayList<>();
        JsonNode document = tree(yaml);
        check(document, document, "", wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void howASourceProvesItselfAndAnswersInItsOwnWordsAreSaidOfEach() {
        JsonNode document = tree(yaml(PARTNERS));
        assertThat(document.at("/components/securitySchemes/key-header/name").asText()).isEqualTo("Authorization-Token");
        assertThat(document.at("/components/securitySchemes/basic-login/scheme").asText()).isEqualTo("basic");
        assertThat(document.at("/components/securitySchemes/signed-hotline/description").asText()).contains("HMACSM3", "{bodyHash}");
        assertThat(document.at("/paths/~1api~1v1~1reports~1basic-login/post/security/0/basic-login").isArray()).isTrue();
        assertThat(document.at("/paths/~1api~1v1~1reports~1json-reply/post/responses/200/content/application~1json/examples/accepted/value").asText()).contains("\"code\":0").doesNotContain("{receipt}");
        assertThat(document.at("/paths/~1api~1v1~1reports~1xml-reply/post/responses/default/content").fieldNames().next()).isEqualTo("application/xml;charset=GB18030");
    }

    @Test
    void aConnectorsSamplesAndErrorsAreItsOwn() {
        JsonNode document = tree(yaml(HUB));
        JsonNode police = document.at("/paths/~1api~1v1~1reports~1police-110/post");
        assertThat(police.at("/requestBody/content/application~1xml/examples/call.xml/value").asText()).isEqualTo(new String(Samples.bytes("police-110", "call.xml"), Samples.GB18030));
        JsonNode errors = police.at("/responses/422/content/application~1problem+json/examples/anEmptyMessage/value/errors");
        JsonNode answered = HUB.post("police-110", "application/xml", "<empty/>".getBytes()).json().get("errors");
        assertThat(errors).isNotEmpty().isEqualTo(answered);
        assertThat(document.at("/paths/~1api~1v1~1reports~1hotline-12345/post/requestBody/content/application~1json/examples/workorder.json/value/hotlineNo").asText()).isEqualTo("HB202506040031");
    }

    private static String yaml(RunningHub hub) {
        return hub.send(HttpRequest.newBuilder(URI.create(hub.url() + "/openapi.yaml")).build()).text();
    }

    private static JsonNode tree(String yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(JsonNode document, JsonNode node, String place, List<String> wrong) {
        if (node.has("schema") && (node.has("example") || node.has("examples")) && node.at("/schema/$ref").isTextual() && place.contains("/content/")) {
            List<JsonNode> examples = new ArrayList<>(node.has("example") ? List.of(node.get("example")) : List.of());
            node.path("examples").forEach(example -> examples.add(example.get("value")));
            examples.forEach(example -> schema(document, node.at("/schema/$ref").asText()).validate(example).forEach(message -> wrong.add(place + ": " + message)));
        }
        node.fields().forEachRemaining(field -> check(document, field.getValue(), place + "/" + field.getKey(), wrong));
    }

    /** One of the document's schemas, which are JSON Schema 2020-12. */
    private static JsonSchema schema(JsonNode document, String reference) {
        ObjectNode schema = new ObjectMapper().createObjectNode().put("$ref", reference);
        schema.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}
