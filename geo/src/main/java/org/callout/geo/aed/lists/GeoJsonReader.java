package org.callout.geo.aed.lists;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads GeoJSON one feature at a time: a country's list need not fit into memory as a tree. */
final class GeoJsonReader {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private static final List<String> IDS_AMONG_TAGS = List.of("@id", "osm_id", "id");

    private final Rows rows;
    private int row;

    GeoJsonReader(String source) {
        rows = new Rows(source);
    }

    AedList read(InputStream geoJson) throws IOException {
        try (JsonParser json = JSON.createParser(geoJson)) {
            return readFile(json) ? rows.list() : Rows.failed("not a GeoJSON FeatureCollection");
        } catch (JsonProcessingException notJson) {
            return Rows.failed("not JSON: " + notJson.getOriginalMessage());
        }
    }

    /** Whether the file was a collection of features. */
    private boolean readFile(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        boolean hasFeatures = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean areFeatures = json.currentName().equals("features");
            if (json.nextToken() == JsonToken.START_ARRAY && areFeatures) {
                hasFeatures = true;
                readFeatures(json);
            } else {
                json.skipChildren();
            }
        }
        return hasFeatures;
    }

    private void readFeatures(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            row++;
            readFeature(json.readValueAsTree());
        }
    }

    private void readFeature(JsonNode feature) {
        Map<String, String> tags = tags(feature.path("properties"));
        Optional<String> name = name(feature, tags);
        String ref = name.orElse("row " + row);
        String kind = tags.getOrDefault("emergency", "defibrillator");
        JsonNode coordinates = feature.at("/geometry/coordinates");
        if (name.isEmpty()) {
            rows.refuse(ref, "no id");
        } else if (!kind.equals("defibrillator")) {
            rows.refuse(ref, "not a defibrillator but " + kind);
        } else if (!feature.at("/geometry/type").asText().equals("Point")) {
            rows.refuse(ref, "not a point");
        } else if (!coordinates.path(0).isNumber() || !coordinates.path(1).isNumber()) {
            rows.refuse(ref, "no coordinates");
        } else {
            rows.take(ref, coordinates.get(0).asDouble(), coordinates.get(1).asDouble(), SiteTexts.of(tags));
        }
    }

    private static Map<String, String> tags(JsonNode properties) {
        Map<String, String> tags = new HashMap<>();
        // Whoever exports a table writes every column, and null where there is nothing.
        properties.properties().stream()
                .filter(tag -> !tag.getValue().isNull())
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        return tags;
    }

    private static Optional<String> name(JsonNode feature, Map<String, String> tags) {
        String own = feature.path("id").asText("").strip();
        Stream<String> amongTags = IDS_AMONG_TAGS.stream()
                .map(heading -> Refs.of(heading, tags.getOrDefault(heading, "").strip()));
        return Stream.concat(Stream.of(own), amongTags)
                .filter(name -> !name.isEmpty() && !name.equals("node/"))
                .findFirst();
    }
}
