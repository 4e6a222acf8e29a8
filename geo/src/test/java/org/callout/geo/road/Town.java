package org.callout.geo.road;

import com.graphhopper.GraphHopper;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.callout.geo.Repository;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/** The towns whose extracts lie in the repository; each is imported once a run, and shared. */
enum Town {
    ROME("rome-esquilino/rome-esquilino-260227", 12.4969, 41.8890, 12.5140, 41.9002),
    MONACO("monaco/monaco-210419", 7.4105, 43.7256, 7.4382, 43.7512),
    LIECHTENSTEIN("liechtenstein/liechtenstein-210505", 9.4850, 47.0516, 9.6274, 47.2536),
    LONDON("london-inner/london-inner-260310", -0.1691, 51.4266, -0.0955, 51.5175);

    private final String extract;
    private final double west;
    private final double south;
    private final double east;
    private final double north;

    private @Nullable Path folder;
    private @Nullable RoadNetwork roads;
    private @Nullable GraphHopper reference;

    Town(String extract, double west, double south, double east, double north) {
        this.extract = extract;
        this.west = west;
        this.south = south;
        this.east = east;
        this.north = north;
    }

    synchronized RoadNetwork roads() {
        try {
            if (roads == null) roads = RoadNetwork.open(folder());
            return roads;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** GraphHopper itself on the same streets with the same weights. */
    synchronized GraphHopper reference() {
        if (reference == null) reference = RoadNetwork.graphHopper(folder());
        return reference;
    }

    Path extract() {
        return Repository.file("infra/local/data/" + extract + ".osm.pbf");
    }

    /** Anywhere in the town, on a street or not. */
    Position anywhere(SplittableRandom random) {
        return micro(random.nextDouble(west, east), random.nextDouble(south, north));
    }

    /** Somewhere on the edge. */
    Position on(int edge, SplittableRandom random) {
        EdgeIteratorState street = reference().getBaseGraph().getEdgeIteratorState(edge, Integer.MIN_VALUE);
        PointList shape = street.fetchWayGeometry(FetchMode.ALL);
        int from = random.nextInt(shape.size() - 1);
        double share = random.nextDouble();
        return micro(
                shape.getLon(from) + share * (shape.getLon(from + 1) - shape.getLon(from)),
                shape.getLat(from) + share * (shape.getLat(from + 1) - shape.getLat(from)));
    }

    int anyEdge(SplittableRandom random) {
        return random.nextInt(reference().getBaseGraph().getEdges());
    }

    synchronized Path folder() {
        if (folder == null) {
            Path fresh = Path.of("target", "roads", name());
            try {
                clear(fresh);
                RoadNetwork.importFrom(extract(), fresh, step -> {});
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            folder = fresh;
        }
        return folder;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** As precise as a phone tells it. */
    private static Position micro(double lon, double lat) {
        return new Position(Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6);
    }
}
