package org.callout.geo.osm;

import java.util.Arrays;
import java.util.Optional;
import org.callout.geo.place.Position;

/** Where the nodes of some ways lie, in 24 bytes a node: a map of them would take eight times that. */
final class NodePositions {

    private final long[] ids;
    private final double[] lon;
    private final double[] lat;

    /** @param ids of the nodes that are wanted, ascending, each once */
    NodePositions(long[] ids) {
        this.ids = ids;
        this.lon = new double[ids.length];
        this.lat = new double[ids.length];
        Arrays.fill(lon, Double.NaN);
    }

    /** Keeps it if the node is wanted. */
    void put(long id, double nodeLon, double nodeLat) {
        int index = Arrays.binarySearch(ids, id);
        if (index >= 0) {
            lon[index] = nodeLon;
            lat[index] = nodeLat;
        }
    }

    /** Empty for a node that lies outside the extract. */
    Optional<Position> find(long id) {
        int index = Arrays.binarySearch(ids, id);
        return index < 0 || Double.isNaN(lon[index])
                ? Optional.empty()
                : Optional.of(new Position(lon[index], lat[index]));
    }
}
