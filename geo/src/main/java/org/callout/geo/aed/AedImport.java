package org.callout.geo.aed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of defibrillators from GeoJSON whose properties are OpenStreetMap's tags. A site gets the same id at every
 * import of the same source; rows that cannot be taken are reported with the reason.
 */
public final class AedImport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String source;
    private final List<AedSite> taken = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private AedImport(String source) {
        this.source = source;
    }

    /** What became of the rows, in their order. */
    public record Report(List<AedSite> taken, List<Refusal> refused) {

        public Report {
            taken = List.copyOf(taken);
            refused = List.copyOf(refused);
        }
    }

    /**
     * A row that was not taken.
     *
     * @param ref its name in the list, its number where it has none, or {@code file} for the whole
     */
    public record Refusal(String ref, String reason) {}

    /**
     * Reads a whole list; the stream is not closed.
     *
     * @param source name of the list, part of each site's identity
     * @throws IOException when the stream cannot be read; bad content is in the report
     */
    public static Report readGeoJson(InputStream geoJson, String source) throws IOException {
        var reading = new AedImport(source);
        try {
            reading.readFile(JSON.readTree(geoJson));
        } catch (JsonProcessingException notJson) {
            reading.refuse("file", "not JSON: " + notJson.getOriginalMessage());
        }
        return new Report(reading.taken, reading.refused);
    }

    private void readFile(JsonNode file) {
        JsonNode features = file.path("features");
        if (!features.isArray()) {
            refuse("file", "not a GeoJSON FeatureCollection");
            return;
        }
        for (int row = 0; row < features.size(); row++) {
            readFeature(features.get(row), row + 1);
        }
    }

    private void readFeature(JsonNode feature, int row) {
        JsonNode tags = feature.path("properties");
        Optional<String> name = name(feature, tags);
        String ref = name.orElse("row " + row);
        if (name.isEmpty()) {
            refuse(ref, "no id");
        } else if (!tags.path("emergency").asText("defibrillator").equals("defibrillator")) {
            refuse(ref, "not a defibrillator but " + tags.path("emergency").asText());
        } else if (!feature.at("/geometry/type").asText().equals("Point")) {
            refuse(ref, "not a point");
        } else if (!seen.add(ref)) {
            refuse(ref, "named twice in the list");
        } else {
            take(ref, tags, feature.at("/geometry/coordinates"));
        }
    }

    private void take(String ref, JsonNode tags, JsonNode coordinates) {
        if (!coordinates.path(0).isNumber() || !coordinates.path(1).isNumber()) {
            refuse(ref, "no coordinates");
            return;
        }
        try {
            var position = new Position(
                    coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
            taken.add(site(ref, position, tags));
        } catch (IllegalArgumentException outOfRange) {
            refuse(ref, String.valueOf(outOfRange.getMessage()));
        }
    }

    private AedSite site(String ref, Position position, JsonNode tags) {
        UUID id = UUID.nameUUIDFromBytes((source + '\n' + ref).getBytes(StandardCharsets.UTF_8));
        return new AedSite(
                id,
                source,
                ref,
                position,
                text(tags, "access"),
                indoor(tags),
                text(tags, "level"),
                text(tags, "opening_hours"),
                description(tags),
                AedCondition.AVAILABLE);
    }

    private static Optional<String> name(JsonNode feature, JsonNode tags) {
        return Optional.ofNullable(text(feature, "id"))
                .or(() -> Optional.ofNullable(text(tags, "@id")))
                .or(() -> Optional.ofNullable(text(tags, "osm_id")));
    }

    private static @Nullable Boolean indoor(JsonNode tags) {
        return switch (tags.path("indoor").asText()) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Where to look: the tag for it in whatever language it comes, else a general text. */
    private static @Nullable String description(JsonNode tags) {
        String location = text(tags, "defibrillator:location");
        if (location != null) {
            return location;
        }
        for (Map.Entry<String, JsonNode> tag : tags.properties()) {
            if (tag.getKey().startsWith("defibrillator:location:")) {
                return text(tags, tag.getKey());
            }
        }
        String description = text(tags, "description");
        return description != null ? description : text(tags, "name");
    }

    private static @Nullable String text(JsonNode object, String field) {
        String text = object.path(field).asText("").strip();
        return text.isEmpty() ? null : text;
    }

    private void refuse(String ref, String reason) {
        refused.add(new Refusal(ref, reason));
    }
}
