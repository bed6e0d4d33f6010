package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;
import org.disputehub.report.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One mapping file, compiled. Safe for many threads. */
public final class Mapping {

    private final String name;
    private final String version;
    private final Expression expression;
    private final Map<String, String> origins;

    Mapping(String name, String version, Expression expression, Map<String, String> origins) {
        this.name = name;
        this.version = version;
        this.expression = expression;
        this.origins = origins;
    }

    public String name() {
        return name;
    }

    /** First twelve hex digits of the SHA-256 of the mapping and all code tables. */
    public String version() {
        return version;
    }

    /** Never throws: a message that the mapping fails on becomes a finding. */
    public Mapped apply(JsonNode source) {
        MappingCall call = MappingCall.begin();
        try {
            JsonNode made = expression.apply(source);
            ObjectNode canonical = made instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
            if (!call.quality.isEmpty()) {
                ArrayNode quality = canonical.withArray("quality");
                call.quality.forEach(quality::add);
            }
            return new Mapped(canonical, findings(call, source));
        } catch (JsltException | IllegalArgumentException | ArithmeticException | ClassCastException | StackOverflowError e) {
            return new Mapped(JsonNodeFactory.instance.objectNode(), List.of(new Finding("", "MAPPING_FAILED",
                    "The message has another shape than this connector's mapping expects. Compare it with the connector's samples.")));
        } finally {
            MappingCall.end();
        }
    }

    /** Where in the source a part of the canonical report comes from, as JSON Pointer; "" where that cannot be told. */
    public String originOf(String canonicalPointer) {
        String path = canonicalPointer.replaceAll("/\\d+(?=/|$)", "");
        while (!path.isEmpty() && !origins.containsKey(path)) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return origins.getOrDefault(path, "");
    }

    private List<Finding> findings(MappingCall call, JsonNode source) {
        List<Finding> findings = new ArrayList<>();
        for (MappingCall.Unreadable unreadable : call.unreadable) {
            findings.add(new Finding(Pointers.find(source, unreadable.node()), unreadable.code(), unreadable.detail()));
        }
        return findings;
    }
}
