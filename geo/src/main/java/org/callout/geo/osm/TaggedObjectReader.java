package org.callout.geo.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.callout.geo.place.Position;

/** Finds tagged objects in one reading, and the points of tagged ways, if there are any, in a second one. */
final class TaggedObjectReader implements OsmFile.Visitor {

    private final String key;
    private final String value;
    private final List<TaggedObject> nodes = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<TaggedObject> relations = new ArrayList<>();

    private record Way(long id, long[] nodes, Map<String, String> tags) {}

    private TaggedObjectReader(String key, String value) {
        this.key = key;
        this.value = value;
    }

    static List<TaggedObject> read(Path pbf, String key, String value) throws IOException {
        var reader = new TaggedObjectReader(key, value);
        OsmFile.read(pbf, reader);
        var corners = reader.readCorners(pbf);
        return Stream.of(reader.nodes, reader.areas(corners), reader.relations)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void node(long id, double lon, double lat, Map<String, String> tags) {
        if (isWanted(tags)) {
            nodes.add(new TaggedObject("node/" + id, tags, new Position(lon, lat)));
        }
    }

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
        if (isWanted(tags)) {
            ways.add(new Way(id, nodes, tags));
        }
    }

    @Override
    public void relation(long id, Map<String, String> tags) {
        if (isWanted(tags)) {
            relations.add(new TaggedObject("relation/" + id, tags, null));
        }
    }

    private boolean isWanted(Map<String, String> tags) {
        return value.equals(tags.get(key));
    }

    private Map<Long, Position> readCorners(Path pbf) throws IOException {
        Set<Long> wanted = new HashSet<>();
        ways.forEach(way -> Arrays.stream(way.nodes).forEach(wanted::add));
        Map<Long, Position> corners = new HashMap<>();
        if (!wanted.isEmpty()) {
            OsmFile.read(pbf, new OsmFile.Visitor() {
                @Override
                public void node(long id, double lon, double lat, Map<String, String> tags) {
                    if (wanted.contains(id)) {
                        corners.put(id, new Position(lon, lat));
                    }
                }
            });
        }
        return corners;
    }

    private List<TaggedObject> areas(Map<Long, Position> corners) {
        return ways.stream()
                .map(way -> new TaggedObject(
                        "way/" + way.id,
                        way.tags,
                        Outline.middle(Arrays.stream(way.nodes)
                                        .mapToObj(corners::get)
                                        .filter(Objects::nonNull)
                                        .toList())
                                .orElse(null)))
                .toList();
    }
}
