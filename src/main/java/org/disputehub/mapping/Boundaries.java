package org.disputehub.mapping;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Division by coordinates, where an installer put {@code codes/boundaries.geojson} there: features with the property {@code code}, CGCS2000. */
final class Boundaries {

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Map<String, PreparedGeometry> areas = new LinkedHashMap<>();

    Boundaries(Path codes) throws IOException {
        Path file = codes.resolve("boundaries.geojson");
        if (!Files.exists(file)) {
            return;
        }
        for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).path("features")) {
            try {
                Geometry area = new GeoJsonReader().read(feature.path("geometry").toString());
                areas.put(feature.path("properties").path("code").asText(), PreparedGeometryFactory.prepare(area));
            } catch (ParseException e) {
                throw new IOException(file + ": a feature's geometry cannot be read", e);
            }
        }
    }

    /** The smallest area that holds the point, by the length of its code; null where none does. */
    String find(double lng, double lat) {
        Point point = POINTS.createPoint(new Coordinate(lng, lat));
        String found = null;
        for (Map.Entry<String, PreparedGeometry> area : areas.entrySet()) {
            if ((found == null || area.getKey().length() > found.length()) && area.getValue().contains(point)) {
                found = area.getKey();
            }
        }
        return found;
    }
}
