package org.callout.bench;

import com.graphhopper.GraphHopper;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callout.geo.place.Position;

/**
 * The reference: GraphHopper's own shortest-path tree, backwards from the scene and to the same limit, in all modes; twice,
 * since it cannot begin at many AEDs at once. No candidate is looked up in it.
 */
final class GraphHopperTrees implements AutoCloseable {

    private final GraphHopper hopper;
    private final Map<Weighting, EdgeFilter> modes = new HashMap<>();
    private final List<Position> junctions = new ArrayList<>();
    private long settled;

    GraphHopperTrees(GraphHopper hopper) {
        this.hopper = hopper;
        hopper.getProfiles().forEach(profile -> {
            Weighting weighting = hopper.createWeighting(profile, new PMap());
            var island = hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(profile.getName()));
            modes.put(weighting, new DefaultSnapFilter(weighting, island));
        });
        NodeAccess nodes = hopper.getBaseGraph().getNodeAccess();
        for (int node = 0; node < hopper.getBaseGraph().getNodes(); node++) {
            junctions.add(new Position(nodes.getLon(node), nodes.getLat(node)));
        }
    }

    /** Where streets meet. */
    List<Position> junctions() {
        return junctions;
    }

    void grow(TravelQuestion question, Duration limit) {
        modes.forEach((weighting, usable) -> {
            Position scene = question.scene();
            Snap snap = hopper.getLocationIndex().findClosest(scene.lat(), scene.lon(), usable);
            if (!snap.isValid()) return;
            for (int i = 0; i < 2; i++) {
                grow(snap, weighting, limit);
            }
        });
    }

    private void grow(Snap snap, Weighting weighting, Duration limit) {
        QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), snap);
        var tree = new ShortestPathTree(graph, graph.wrapWeighting(weighting), true, TraversalMode.NODE_BASED);
        tree.setTimeLimit(limit.toMillis());
        tree.search(snap.getClosestNode(), label -> settled++);
    }

    @Override
    public void close() {
        hopper.close();
    }
}
