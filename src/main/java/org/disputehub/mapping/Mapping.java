package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;
import org.disputehub.report.Finding;

import java.util.List;
import java.util.Set;

/** One mapping file, compiled. Safe for many threads. */
public final class Mapping {

    private final String name;
    private final String version;
    private final Expression expression;
    private final Origins origins;

    Mapping(String name, String version, Expression expression, Origins origins) {
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
            return new Mapped(canonical, findings(call.unreadable, source), findings(call.unknownCodes, source));
        } catch (Budget.Spent | StackOverflowError | OutOfMemoryError e) {
            return failed("MAPPING_LIMIT", "This connector's mapping does not come to an end with this message. The hub's people must mend the mapping; the message is kept.");
        } catch (JsltException | IllegalArgumentException | ArithmeticException | ClassCastException e) {
            return failed("MAPPING_FAILED", "The message has another shape than this connector's mapping expects. Compare it with the connector's samples.");
        } finally {
            MappingCall.end();
        }
    }

    private static Mapped failed(String code, String detail) {
        return new Mapped(JsonNodeFactory.instance.objectNode(), List.of(new Finding("", code, detail)), List.of());
    }

    /** Where in the source a part of the canonical report comes from, as JSON Pointer; "" where that cannot be told. */
    public String originOf(String canonicalPointer) {
        return origins.origin(canonicalPointer);
    }

    /** Line of the mapping file that makes a part of the canonical report, from 1; 0 where that cannot be told. */
    public int lineOf(String canonicalPointer) {
        return origins.line(canonicalPointer);
    }

    /** Names of all fields of the source that the mapping reads anywhere. */
    public Set<String> fieldsRead() {
        return origins.fields();
    }

    private static List<Finding> findings(List<MappingCall.Noted> noted, JsonNode source) {
        return noted.stream().map(one -> new Finding(Pointers.find(source, one.node()), one.code(), one.detail())).toList();
    }
}
