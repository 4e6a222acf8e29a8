package org.callout.geo.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/** Reads an extract twice: ways name their points by id, so only points that a wanted way names are kept in memory. */
final class AddressReader {

    /** What has a name, but no doors. */
    private static final Set<String> TRAILS = Set.of(
            "path",
            "track",
            "bridleway",
            "cycleway",
            "steps",
            "corridor",
            "motorway",
            "motorway_link",
            "trunk",
            "trunk_link",
            "construction",
            "proposed");

    private final Ways ways = new Ways();
    private final Points points = new Points();
    private final List<Address> addresses = new ArrayList<>();

    private AddressReader() {}

    static AddressBook read(Path pbf) throws IOException {
        var reader = new AddressReader();
        OsmFile.read(pbf, reader.ways);
        OsmFile.read(pbf, reader.points);
        return reader.book();
    }

    private AddressBook book() {
        for (TaggedWay building : ways.addressed) {
            Outline.middle(positions(building))
                    .flatMap(point -> address(building.tags, point))
                    .ifPresent(addresses::add);
        }
        return new AddressBook(addresses, points(ways.streets), points(ways.trails));
    }

    private List<Address> points(List<TaggedWay> streets) {
        var points = new ArrayList<Address>();
        for (TaggedWay street : streets) {
            halfway(street).flatMap(point -> street(street.tags, point)).ifPresent(points::add);
        }
        return points;
    }

    private static Optional<Address> address(Map<String, String> tags, Position position) {
        @Nullable String houseNumber = tags.get("addr:housenumber");
        @Nullable String street = tags.getOrDefault("addr:street", tags.get("addr:place"));
        if (houseNumber == null || street == null) {
            return Optional.empty();
        }
        return Optional.of(new Address(street, houseNumber, tags.get("addr:city"), position));
    }

    private static Optional<Address> street(Map<String, String> tags, Position position) {
        return Optional.ofNullable(tags.get("name")).map(name -> new Address(name, null, null, position));
    }

    /** The middle one of the street's points: a point that lies on the street for sure. */
    private Optional<Position> halfway(TaggedWay street) {
        var points = positions(street);
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() / 2));
    }

    /** Without points that lie outside the extract. */
    private List<Position> positions(TaggedWay way) {
        var positions = new ArrayList<Position>();
        for (long node : way.nodes) {
            Optional.ofNullable(points.positions.get(node)).ifPresent(positions::add);
        }
        return positions;
    }

    private record TaggedWay(long[] nodes, Map<String, String> tags) {}

    /** First reading. */
    private static final class Ways implements OsmFile.Visitor {

        final List<TaggedWay> addressed = new ArrayList<>();
        final List<TaggedWay> streets = new ArrayList<>();
        final List<TaggedWay> trails = new ArrayList<>();
        final Set<Long> neededNodes = new HashSet<>();

        @Override
        public void way(long[] nodes, Map<String, String> tags) {
            if (tags.containsKey("addr:housenumber")) {
                keep(addressed, nodes, tags);
            } else if (tags.containsKey("highway") && tags.containsKey("name")) {
                keep(TRAILS.contains(tags.get("highway")) ? trails : streets, nodes, tags);
            }
        }

        private void keep(List<TaggedWay> ways, long[] nodes, Map<String, String> tags) {
            ways.add(new TaggedWay(nodes, tags));
            for (long node : nodes) {
                neededNodes.add(node);
            }
        }
    }

    /** Second reading. */
    private final class Points implements OsmFile.Visitor {

        final Map<Long, Position> positions = new HashMap<>();

        @Override
        public void node(long id, double lon, double lat, Map<String, String> tags) {
            if (ways.neededNodes.contains(id)) {
                positions.put(id, new Position(lon, lat));
            }
            if (!tags.isEmpty()) {
                address(tags, new Position(lon, lat)).ifPresent(addresses::add);
            }
        }
    }
}
