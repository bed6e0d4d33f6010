package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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

    static List<MappingFunction> all(DivisionFinder divisions) {
        return List.of(
                new MappingFunction("point(lng, lat, crs[, accuracy])", "A point in CGCS2000 of one in `CGCS2000`, `WGS84`, `GCJ02` or `BD09`; `accuracy` in metres. Without a system that is"
                        + " known there is no point (`CRS_UNKNOWN`): a wrong guess is half a kilometre off. Nothing where a coordinate is outside China.", """
                        point(114.2981, 35.7462, "CGCS2000") → {"lng": 114.2981, "lat": 35.7462, "crs": "CGCS2000", "sourceCrs": "CGCS2000"}
                        point("114.2981", "35.7462", "GCJ-02", 15) → {"lng": 114.292177, "lat": 35.746277, "crs": "CGCS2000", "sourceCrs": "GCJ02", "accuracyM": 15.0}
                        point(114.2981, 35.7462, null) → null
                        """, PlaceFunctions::point),
                new MappingFunction("division(codes, text[, point])", "County, town and village (6, 9, 12 digits) and how they were found: by the first code that is known (one, or a list), which the"
                        + " text may make more precise; else by names in the text (`DIVISION_FROM_TEXT`); else by the point (`DIVISION_FROM_COORDINATES`, where"
                        + " `mappings/codes/boundaries.geojson` is there); else not (`DIVISION_NOT_FOUND`).", """
                        division("410611566001", "样例花园小区3号楼") → {"county": "410611", "town": "410611566", "village": "410611566001", "foundBy": "CODE"}
                        division([null, "410611"], "天山路街道莲花社区") → {"county": "410611", "town": "410611566", "village": "410611566001", "foundBy": "CODE_AND_TEXT"}
                        division(null, "鹤壁市淇滨区天山路街道") → {"county": "410611", "town": "410611566", "foundBy": "TEXT"}
                        """, arguments -> division(divisions, arguments)),
                new MappingFunction("address(text[, village])", "What tells one home from another: `village|estate|building|unit|room`, parts that are not there empty. Nothing where no estate is named.", """
                        address("天山路街道莲花社区样例花园小区三号楼2单元301室", "410611566001") → "410611566001|样例花园|3号楼|2单元|301"
                        address("样例路口") → null
                        """, PlaceFunctions::address));
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
