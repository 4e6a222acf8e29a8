package org.callout.geo.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.callout.geo.place.Position;

/**
 * Where the roads of an extract lie. A motorway that leaves the town, or a way that a careless cut left in, does not move it: the
 * outermost hundredth of all points on each side is left out.
 *
 * @param middle with as many points of roads to the east as to the west, to the north as to the south
 */
public record RoadExtent(double west, double south, double east, double north, Position middle) {

    private static final double LEFT_OUT = 0.01;

    /**
     * Reads a {@code .osm.pbf} file; empty when it holds no roads.
     *
     * @throws IOException when the file cannot be read or is no such file
     */
    public static Optional<RoadExtent> read(Path pbf) throws IOException {
        var ways = new Ways();
        OsmFile.read(pbf, ways);
        var points = new Points(ways.nodes.sortedDistinct());
        OsmFile.read(pbf, points);
        return points.extent();
    }

    /** First reading. */
    private static final class Ways implements OsmFile.Visitor {

        final Longs nodes = new Longs();

        @Override
        public void way(long[] members, Map<String, String> tags) {
            if (tags.containsKey("highway")) {
                for (long member : members) {
                    nodes.add(member);
                }
            }
        }
    }

    /** Second reading. */
    private static final class Points implements OsmFile.Visitor {

        private final long[] wanted;
        private final double[] lon;
        private final double[] lat;
        private int found;

        Points(long[] wanted) {
            this.wanted = wanted;
            this.lon = new double[wanted.length];
            this.lat = new double[wanted.length];
        }

        @Override
        public void node(long id, double nodeLon, double nodeLat, Map<String, String> tags) {
            // A file that names a node twice is broken, but not worth failing for
            if (found < wanted.length && Arrays.binarySearch(wanted, id) >= 0) {
                lon[found] = nodeLon;
                lat[found] = nodeLat;
                found++;
            }
        }

        Optional<RoadExtent> extent() {
            if (found == 0) {
                return Optional.empty();
            }
            Arrays.sort(lon, 0, found);
            Arrays.sort(lat, 0, found);
            return Optional.of(new RoadExtent(
                    share(lon, LEFT_OUT),
                    share(lat, LEFT_OUT),
                    share(lon, 1 - LEFT_OUT),
                    share(lat, 1 - LEFT_OUT),
                    new Position(share(lon, 0.5), share(lat, 0.5))));
        }

        private double share(double[] sorted, double share) {
            return sorted[(int) Math.round(share * (found - 1))];
        }
    }
}
