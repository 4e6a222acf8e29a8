package org.callout.basemap;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.Profile;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the offline base map shows, by layer, and from which zoom: the layers that the pages' styles draw. A layer's {@code kind}
 * is the value of the OpenStreetMap key that the layer is made of.
 */
final class BaseMapProfile implements Profile {

    private static final int MOST_DETAIL = 14;

    /** From where a road is shown, by its value of {@code highway}; all others only in most detail. */
    private static final Map<String, Integer> ROADS = Map.ofEntries(
            Map.entry("motorway", 5),
            Map.entry("trunk", 6),
            Map.entry("primary", 7),
            Map.entry("secondary", 9),
            Map.entry("motorway_link", 9),
            Map.entry("trunk_link", 10),
            Map.entry("tertiary", 11),
            Map.entry("primary_link", 11),
            Map.entry("secondary_link", 12),
            Map.entry("unclassified", 12),
            Map.entry("residential", 12),
            Map.entry("tertiary_link", 13),
            Map.entry("living_street", 13),
            Map.entry("pedestrian", 13),
            Map.entry("service", MOST_DETAIL),
            Map.entry("road", MOST_DETAIL),
            Map.entry("track", MOST_DETAIL),
            Map.entry("path", MOST_DETAIL),
            Map.entry("footway", MOST_DETAIL),
            Map.entry("cycleway", MOST_DETAIL),
            Map.entry("bridleway", MOST_DETAIL),
            Map.entry("steps", MOST_DETAIL),
            Map.entry("corridor", MOST_DETAIL));

    private static final Set<String> WATER_LINES = Set.of("river", "canal", "stream");

    private static final Set<String> LEISURE =
            Set.of("park", "garden", "pitch", "playground", "golf_course", "recreation_ground");

    private static final Set<String> NATURAL = Set.of(
            "wood", "scrub", "grassland", "heath", "fell", "bare_rock", "scree", "beach", "sand", "glacier", "wetland");

    private static final Map<String, Integer> PLACES = Map.of("city", 4, "town", 7, "village", 10, "suburb", 11);

    /** Whom or what somebody in need, or on the way to them, may look for. */
    private static final Set<String> POINTS_OF_INTEREST =
            Set.of("hospital", "clinic", "doctors", "pharmacy", "police", "fire_station", "school");

    private static final Set<String> EMERGENCY = Set.of("defibrillator", "ambulance_station");

    private static final Set<String> NOT_TRUE = Set.of("no", "false", "0");

    @Override
    public String name() {
        return "Callout base map";
    }

    @Override
    public String attribution() {
        return "© OpenStreetMap contributors";
    }

    @Override
    public void processFeature(SourceFeature feature, FeatureCollector features) {
        if (feature.canBeLine()) {
            addRoad(feature, features);
            addWaterLine(feature, features);
        }
        if (feature.canBePolygon()) {
            addArea(feature, features);
        }
        if (feature.isPoint()) {
            addPlace(feature, features);
        }
        if (feature.isPoint() || feature.canBePolygon()) {
            addPoint(feature, features, "poi", feature.getString("amenity"), POINTS_OF_INTEREST, 13);
            addPoint(feature, features, "emergency", feature.getString("emergency"), EMERGENCY, 12);
        }
    }

    private static void addRoad(SourceFeature feature, FeatureCollector features) {
        String kind = feature.getString("highway");
        Integer zoom = kind == null ? null : ROADS.get(kind);
        if (zoom != null) {
            features.line("roads")
                    .setMinZoom(zoom)
                    .setMinPixelSize(0)
                    .setAttr("kind", kind)
                    .setAttr("bridge", isTrue(feature, "bridge"))
                    .setAttr("tunnel", isTrue(feature, "tunnel"))
                    .setAttr("oneway", isTrue(feature, "oneway"))
                    .setAttrWithMinzoom("ref", feature.getString("ref"), 8)
                    .setAttrWithMinzoom("name", feature.getString("name"), 10);
        }
    }

    private static void addWaterLine(SourceFeature feature, FeatureCollector features) {
        String kind = feature.getString("waterway");
        if (kind != null && WATER_LINES.contains(kind)) {
            features.line("water_lines")
                    .setMinZoom(9)
                    .setAttr("kind", kind)
                    .setAttrWithMinzoom("name", feature.getString("name"), 12);
        }
    }

    private static void addArea(SourceFeature feature, FeatureCollector features) {
        if (feature.hasTag("building") && !feature.hasTag("building", "no")) {
            features.polygon("buildings")
                    .setMinZoom(13)
                    .setAttrWithMinzoom("hn", feature.getString("addr:housenumber"), MOST_DETAIL);
        } else if (isWater(feature)) {
            features.polygon("water").setMinZoom(6).setAttr("kind", "water");
        } else {
            land(feature)
                    .ifPresent(kind -> features.polygon("land").setMinZoom(8).setAttr("kind", kind));
        }
    }

    private static boolean isWater(SourceFeature feature) {
        return feature.hasTag("natural", "water")
                || feature.hasTag("waterway", "riverbank", "dock")
                || feature.hasTag("landuse", "reservoir");
    }

    private static Optional<String> land(SourceFeature feature) {
        return Stream.of(
                        Optional.ofNullable(feature.getString("natural")).filter(NATURAL::contains),
                        Optional.ofNullable(feature.getString("landuse")),
                        Optional.ofNullable(feature.getString("leisure")).filter(LEISURE::contains))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void addPlace(SourceFeature feature, FeatureCollector features) {
        String kind = feature.getString("place");
        String name = feature.getString("name");
        if (kind != null && name != null) {
            features.point("places")
                    .setMinZoom(PLACES.getOrDefault(kind, 13))
                    .setAttr("kind", kind)
                    .setAttr("name", name)
                    .setAttr("name_en", feature.getString("name:en"))
                    .setBufferPixels(64);
        }
    }

    private static void addPoint(
            SourceFeature feature, FeatureCollector features, String layer, String kind, Set<String> shown, int zoom) {
        if (kind != null && shown.contains(kind)) {
            FeatureCollector.Feature point = feature.isPoint() ? features.point(layer) : features.pointOnSurface(layer);
            point.setMinZoom(zoom).setAttr("kind", kind).setAttr("name", feature.getString("name"));
        }
    }

    private static boolean isTrue(SourceFeature feature, String key) {
        String value = feature.getString(key);
        return value != null && !NOT_TRUE.contains(value);
    }
}
