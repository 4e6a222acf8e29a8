package org.callout.geo.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * Reads an extract twice: ways name their points by id, so only points that a wanted way names are kept in memory, and of its tags
 * only those that make an address.
 */
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

    private final Ways ways;
    private final NodePositions positions;
    private final List<Address> addresses = new ArrayList<>();

    private AddressReader(Ways ways) {
        this.ways = ways;
        this.positions = new NodePositions(ways.neededNodes.sortedDistinct());
    }

    static AddressBook read(Path pbf) throws IOException {
        var ways = new Ways();
        OsmFile.read(pbf, ways);
        var reader = new AddressReader(ways);
        OsmFile.read(pbf, reader.new Points());
        return reader.book();
    }

    private AddressBook book() {
        for (NamedWay building : ways.addressed) {
            Outline.middle(positions(building)).map(building.name::at).ifPresent(addresses::add);
        }
        return new AddressBook(addresses, points(ways.streets), points(ways.trails));
    }

    private List<Address> points(List<NamedWay> streets) {
        var points = new ArrayList<Address>();
        for (NamedWay street : streets) {
            halfway(street).map(street.name::at).ifPresent(points::add);
        }
        return points;
    }

    /** The middle one of the street's points: a point that lies on the street for sure. */
    private Optional<Position> halfway(NamedWay street) {
        var points = positions(street);
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() / 2));
    }

    /** Without points that lie outside the extract. */
    private List<Position> positions(NamedWay way) {
        return Arrays.stream(way.nodes)
                .mapToObj(positions::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private record NamedWay(long[] nodes, Name name) {}

    /** An address but for its place. */
    private record Name(
            String street,
            @Nullable String houseNumber,
            @Nullable String city) {

        static Optional<Name> ofHouse(Map<String, String> tags) {
            @Nullable String houseNumber = tags.get("addr:housenumber");
            @Nullable String street = tags.getOrDefault("addr:street", tags.get("addr:place"));
            if (houseNumber == null || street == null) {
                return Optional.empty();
            }
            return Optional.of(new Name(street, houseNumber, tags.get("addr:city")));
        }

        static Optional<Name> ofStreet(Map<String, String> tags) {
            return Optional.ofNullable(tags.get("name")).map(name -> new Name(name, null, null));
        }

        Address at(Position position) {
            return new Address(street, houseNumber, city, position);
        }
    }

    /** First reading. */
    private static final class Ways implements OsmFile.Visitor {

        final List<NamedWay> addressed = new ArrayList<>();
        final List<NamedWay> streets = new ArrayList<>();
        final List<NamedWay> trails = new ArrayList<>();
        final Longs neededNodes = new Longs();

        @Override
        public void way(long[] nodes, Map<String, String> tags) {
            @Nullable String highway = tags.get("highway");
            if (tags.containsKey("addr:housenumber")) {
                Name.ofHouse(tags).ifPresent(name -> keep(addressed, nodes, name));
            } else if (highway != null) {
                var kind = TRAILS.contains(highway) ? trails : streets;
                Name.ofStreet(tags).ifPresent(name -> keep(kind, nodes, name));
            }
        }

        private void keep(List<NamedWay> ways, long[] nodes, Name name) {
            ways.add(new NamedWay(nodes, name));
            for (long node : nodes) {
                neededNodes.add(node);
            }
        }
    }

    /** Second reading. */
    private final class Points implements OsmFile.Visitor {

        @Override
        public void node(long id, double lon, double lat, Map<String, String> tags) {
            positions.put(id, lon, lat);
            if (!tags.isEmpty()) {
                Name.ofHouse(tags).map(name -> name.at(new Position(lon, lat))).ifPresent(addresses::add);
            }
        }
    }
}
