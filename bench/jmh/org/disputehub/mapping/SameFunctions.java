package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The hotline's report as the mapping makes it, by the same functions, without JSLT between them: the rest is what the language costs. */
final class SameFunctions {

    private final Map<String, Function> functions = new HashMap<>();

    SameFunctions(Path mappings) throws IOException {
        MappingFunctions.all(mappings.resolve("codes")).forEach(function -> functions.put(function.getName(), function));
    }

    ObjectNode canonical(JsonNode source) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        JsonNode division = call("division", source.path("areaCode"), source.path("address"));
        set(report, "sourceRecordNo", call("text", source.path("hotlineNo")));
        set(report, "sourceVersion", call("time", source.path("updateTime")));
        JsonNode cancelled = source.path("cancelled");
        report.put("standing", cancelled.asInt() == 1 || cancelled.asBoolean() ? "WITHDRAWN" : "DISPUTE");
        set(report, "reportedAt", call("time", source.path("callTime")));
        ObjectNode category = report.putObject("category");
        JsonNode type = source.path("appealTypeCode");
        JsonNode broader = type.isTextual() && type.asText().length() > 4 ? TextNode.valueOf(type.asText().substring(0, 4)) : type;
        set(category, "gbt31000", call("code", TextNode.valueOf("hotline-category"), type, broader));
        category.put("sourceScheme", "hotline.appealType");
        JsonNode code = call("text", type);
        if (!code.isNull()) {
            category.putArray("sourceCodes").add(code);
        }
        set(report, "title", call("text", source.path("appealTitle"), IntNode.valueOf(200)));
        set(report, "narrative", call("text", source.path("appealContent")));
        ObjectNode place = report.putObject("place");
        set(place, "raw", call("text", source.path("address"), IntNode.valueOf(400)));
        set(place, "normalized", call("address", source.path("address"), division.path("village")));
        place.set("division", division);
        ObjectNode party = report.putArray("parties").addObject().put("role", "REPORTER");
        set(party, "name", call("text", source.path("contactName"), IntNode.valueOf(80)));
        set(party, "phoneE164", call("phone", source.path("contactPhone")));
        report.put("confidential", source.path("secrecy").asInt() == 1);
        ArrayNode links = report.arrayNode();
        source.path("relatedNo").forEach(number -> links.addObject().put("kind", "SOURCE_RELATED").set("ref", call("text", number)));
        ArrayNode attachments = report.arrayNode();
        source.path("attachments").forEach(file -> attachments.addObject().set("uri", call("text", file.isObject() ? file.path("url") : file, IntNode.valueOf(500))));
        set(report, "links", links);
        set(report, "attachments", attachments);
        set(report, "sourceDeadline", call("time", source.path("limitTime")));
        return report;
    }

    private JsonNode call(String function, JsonNode... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].isMissingNode() ? JsonNodeFactory.instance.nullNode() : arguments[i];
        }
        return functions.get(function).call(null, arguments);
    }

    /** As JSLT does: what is nothing or empty is left out. */
    private static void set(ObjectNode object, String name, JsonNode value) {
        if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
            object.set(name, value);
        }
    }
}
