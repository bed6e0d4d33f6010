package org.disputehub.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The canonical report's JSON Schema, 2020-12; what every mapping makes is checked against it. */
public final class ReportSchema {

    private final JsonSchema schema;

    public ReportSchema(Path file) throws IOException {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).formatAssertionsEnabled(true).build();
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012()).keyword(new NonValidationKeyword("x-pii")).build();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(dialect));
        schema = factory.getSchema(new ObjectMapper().readTree(file.toFile()), config);
        schema.initializeValidators();
    }

    /** @return findings that point into the canonical report */
    public List<Finding> check(JsonNode canonical) {
        return schema.validate(canonical).stream().map(ReportSchema::finding).toList();
    }

    private static Finding finding(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        return switch (message.getType()) {
            case "required" -> new Finding(pointer + "/" + message.getProperty(), "REQUIRED", "This is missing or empty. Send it.");
            case "type" -> new Finding(pointer, "TYPE", "This is of another type than expected.");
            case "maxLength", "maxItems" -> new Finding(pointer, "TOO_LONG", "This is too long. Shorten it.");
            case "enum" -> new Finding(pointer, "NOT_ALLOWED", "This is none of the values that are allowed here.");
            case "additionalProperties", "unevaluatedProperties" -> new Finding(pointer, "UNKNOWN_FIELD", "The mapping made a field that the canonical report does not have.");
            default -> new Finding(pointer, "FORMAT", "This does not have the form that is expected here.");
        };
    }
}
