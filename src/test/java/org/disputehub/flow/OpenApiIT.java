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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The published contract is an OpenAPI document, and what it says of each connector is true. */
class OpenApiIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    private static String yaml;
    private static JsonNode document;

    @BeforeAll
    static void fetch() throws IOException {
        yaml = HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + "/openapi.yaml")).build()).text();
        document = new ObjectMapper(new YAMLFactory()).readTree(yaml);
    }

    @Test
    void aParserOfOpenApiFindsNothingWrong() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(yaml, null, new ParseOptions());
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).containsKeys("/api/v1/reports/{connector}", "/api/v1/reports/police-110", "/api/v1/reports/dept-housing");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    @Test
    void everyExampleOfAnAnswerIsWhatItsSchemaSays() {
        List<String> wrong = new ArrayList<>();
        check(document, "", wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aConnectorsSamplesAndErrorsAreItsOwn() {
        JsonNode police = document.at("/paths/~1api~1v1~1reports~1police-110/post");
        assertThat(police.at("/requestBody/content/application~1xml/examples/call.xml/value").asText()).isEqualTo(new String(Samples.bytes("police-110", "call.xml"), Samples.GB18030));
        JsonNode errors = police.at("/responses/422/content/application~1problem+json/examples/anEmptyMessage/value/errors");
        JsonNode answered = HUB.post("police-110", "application/xml", "<empty/>".getBytes()).json().get("errors");
        assertThat(errors).isNotEmpty().isEqualTo(answered);
        assertThat(document.at("/paths/~1api~1v1~1reports~1hotline-12345/post/requestBody/content/application~1json/examples/workorder.json/value/hotlineNo").asText()).isEqualTo("HB202506040031");
    }

    private static void check(JsonNode node, String place, List<String> wrong) {
        if (node.has("schema") && (node.has("example") || node.has("examples")) && node.at("/schema/$ref").isTextual() && place.contains("/content/")) {
            List<JsonNode> examples = new ArrayList<>(node.has("example") ? List.of(node.get("example")) : List.of());
            node.path("examples").forEach(example -> examples.add(example.get("value")));
            examples.forEach(example -> schema(node.at("/schema/$ref").asText()).validate(example).forEach(message -> wrong.add(place + ": " + message)));
        }
        node.fields().forEachRemaining(field -> check(field.getValue(), place + "/" + field.getKey(), wrong));
    }

    /** One of the document's schemas, which are JSON Schema 2020-12. */
    private static JsonSchema schema(String reference) {
        ObjectNode schema = new ObjectMapper().createObjectNode().put("$ref", reference);
        schema.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}
