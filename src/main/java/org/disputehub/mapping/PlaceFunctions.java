package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import org.disputehub.mapping.Coordinates.LngLat;
import org.disputehub.mapping.DivisionFinder.Found;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static org.disputehub.mapping.MappingFunction.compact;

/** The functions that tell where. */
final class PlaceFunctions {

    private PlaceFunctions() {
    }

    static List<Function> all(DivisionFinder divisions) {
        return List.of(
                new MappingFunction("point", 3, 4, PlaceFunctions::point),
                new MappingFunction("division", 2, 3, arguments -> division(divisions, arguments)),
                new MappingFunction("address", 1, 2, PlaceFunctions::address));
    }

    /** A point whose coordinate system the source does not name is none: a wrong guess is half a kilometre off. */
    private static JsonNode point(JsonNode[] arguments) {
        String crs = compact(arguments, 2).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        double lng = degrees(arguments, 0);
        double lat = degrees(arguments, 1);
        if (Double.isNaN(lng) || Double.isNaN(lat)) {
            return null;
        }
        LngLat point = switch (crs) {
            case "CGCS2000", "WGS84" -> new LngLat(lng, lat);
            case "GCJ02" -> Coordinates.fromGcj02(lng, lat);
            case "BD09", "BD09LL" -> Coordinates.fromBd09(lng, lat);
            default -> null;
        };
        if (point == null) {
            MappingCall.flag("CRS_UNKNOWN");
            return null;
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode().put("lng", round(point.lng())).put("lat", round(point.lat()))
                .put("crs", "CGCS2000").put("sourceCrs", crs.equals("BD09LL") ? "BD09" : crs);
        if (arguments.length > 3 && arguments[3].isNumber()) {
            made.put("accuracyM", arguments[3].asDouble());
        }
        return made;
    }

    /** NaN where it is no number or lies outside China. */
    private static double degrees(JsonNode[] arguments, int index) {
        try {
            double value = Double.parseDouble(compact(arguments, index));
            boolean inChina = index == 0 ? value > 73 && value < 136 : value > 3 && value < 54;
            return inChina ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A millionth of a degree is ten centimetres. */
    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static JsonNode division(DivisionFinder divisions, JsonNode[] arguments) {
        List<String> codes = new ArrayList<>();
        if (arguments[0].isArray()) {
            arguments[0].forEach(code -> codes.add(PlainText.compact(code.asText(""))));
        } else {
            codes.add(compact(arguments, 0));
        }
        JsonNode point = arguments.length > 2 ? arguments[2] : JsonNodeFactory.instance.nullNode();
        Found found = divisions.find(codes, PlainText.clean(MappingFunction.raw(arguments, 1)), point.path("lng").asDouble(Double.NaN), point.path("lat").asDouble(Double.NaN));
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        String[] levels = {"county", "town", "village"};
        for (int i = 0; found.code() != null && i < found.code().length() / 3 - 1; i++) {
            made.put(levels[i], found.code().substring(0, 6 + 3 * i));
        }
        switch (found.by()) {
            case TEXT -> MappingCall.flag("DIVISION_FROM_TEXT");
            case COORDINATES -> MappingCall.flag("DIVISION_FROM_COORDINATES");
            case NOT_FOUND -> MappingCall.flag("DIVISION_NOT_FOUND");
            default -> { }
        }
        return made.put("foundBy", found.by().name());
    }

    private static JsonNode address(JsonNode[] arguments) {
        String village = compact(arguments, 1);
        String normalized = Addresses.normalize(PlainText.clean(MappingFunction.raw(arguments, 0)), village.isEmpty() ? null : village);
        return normalized == null ? null : TextNode.valueOf(normalized);
    }
}
