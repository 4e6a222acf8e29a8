package org.callout.dispatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.callout.platform.problem.Problems;

/** Reads areas out of a GeoJSON feature collection; a problem names the feature that cannot be read. */
final class AreaShapes {

    /** Rows of a report that anybody reads. */
    static final int MOST_VALUES = 200;

    private static final int LONGEST_VALUE = 100;
    private static final int CORNERS_OF_A_RING = 4;

    private AreaShapes() {}

    /**
     * One polygon or several.
     *
     * @param value of the property that areas are told apart by
     * @param geometry as GeoJSON
     */
    record Shape(String value, String geometry) {}

    static List<Shape> read(String property, JsonNode collection) {
        JsonNode features = collection.path("features");
        if (!"FeatureCollection".equals(collection.path("type").asText())
                || !features.isArray()
                || features.isEmpty()) {
            throw Problems.badRequest("areas", "must be a GeoJSON FeatureCollection with features");
        }
        List<Shape> shapes = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (int i = 0; i < features.size(); i++) {
            Shape shape = shape(property, features.get(i), "areas.features[%d]".formatted(i));
            shapes.add(shape);
            if (values.add(shape.value()) && values.size() > MOST_VALUES) {
                throw Problems.badRequest(
                        "property", "has more than %d values: choose one that groups areas".formatted(MOST_VALUES));
            }
        }
        return List.copyOf(shapes);
    }

    private static Shape shape(String property, JsonNode feature, String at) {
        JsonNode value = feature.path("properties").path(property);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw Problems.badRequest(at + ".properties", "must have a value for " + property);
        }
        if (value.asText().length() > LONGEST_VALUE || value.asText().indexOf(0) >= 0) {
            throw Problems.badRequest(
                    at + ".properties", "must have at most %d characters in %s".formatted(LONGEST_VALUE, property));
        }
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        boolean readable = switch (geometry.path("type").asText()) {
            case "Polygon" -> isPolygon(coordinates);
            case "MultiPolygon" -> isFilled(coordinates) && all(coordinates, AreaShapes::isPolygon);
            default -> false;
        };
        if (!readable)
            throw Problems.badRequest(at + ".geometry", "must be a Polygon or MultiPolygon in degrees, lon first");
        return new Shape(value.asText().strip(), geometry.toString());
    }

    private static boolean isPolygon(JsonNode rings) {
        return isFilled(rings) && all(rings, AreaShapes::isRing);
    }

    private static boolean isRing(JsonNode corners) {
        return corners.isArray()
                && corners.size() >= CORNERS_OF_A_RING
                && all(corners, AreaShapes::isPlace)
                && samePlace(corners.get(0), corners.get(corners.size() - 1));
    }

    private static boolean isPlace(JsonNode place) {
        return place.isArray() && place.size() >= 2 && isWithin(place.get(0), 180) && isWithin(place.get(1), 90);
    }

    private static boolean samePlace(JsonNode one, JsonNode other) {
        return one.get(0).asDouble() == other.get(0).asDouble()
                && one.get(1).asDouble() == other.get(1).asDouble();
    }

    private static boolean isWithin(JsonNode degrees, double most) {
        return degrees.isNumber() && Math.abs(degrees.asDouble()) <= most;
    }

    private static boolean isFilled(JsonNode list) {
        return list.isArray() && !list.isEmpty();
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> what) {
        for (JsonNode each : list) {
            if (!what.test(each)) return false;
        }
        return true;
    }
}
