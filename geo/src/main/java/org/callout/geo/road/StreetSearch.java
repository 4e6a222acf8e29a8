package org.callout.geo.road;

import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistancePlaneProjection;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.shapes.BBox;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * One search for the nearest street of every mode at once, since they share most streets; used once. Looks at all within a
 * box that grows until it holds the nearest of each. What is found is what GraphHopper finds mode by mode, in a third of the
 * time.
 */
final class StreetSearch {

    private static final DistancePlaneProjection PLANE = DistancePlaneProjection.DIST_PLANE;

    /** Half the box's width. Most doors are within the first of some street. */
    private static final double[] RADII_METRES = {40, 120, 250, Snapping.LONGEST_GAP_METRES};

    private static final double METRES_A_DEGREE = 111_000;

    private final BaseGraph graph;
    private final LocationIndexTree index;
    private final ModeNetwork[] networks;
    private final Position position;
    private final Snap[] nearest;
    private final boolean[] settled;

    /** @param networks of the modes that are searched for */
    StreetSearch(BaseGraph graph, LocationIndexTree index, ModeNetwork[] networks, Position position) {
        this.graph = graph;
        this.index = index;
        this.networks = networks;
        this.position = position;
        this.nearest = new Snap[networks.length];
        this.settled = new boolean[networks.length];
        for (int mode = 0; mode < nearest.length; mode++) {
            nearest[mode] = new Snap(position.lat(), position.lon());
        }
    }

    void run() {
        for (double radius : RADII_METRES) {
            index.query(around(radius), this::look);
            if (settle(radius)) return;
        }
    }

    /** The nearest point of a street that the mode may use; null if there is none within the longest gap. */
    @Nullable
    Snap find(int mode) {
        if (!settled[mode]) return null;
        Snap snap = nearest[mode];
        snap.calcSnappedPoint(PLANE);
        var point = snap.getSnappedPoint();
        snap.setQueryDistance(PLANE.calcDist(point.getLat(), point.getLon(), position.lat(), position.lon()));
        return snap;
    }

    private void look(int edgeId) {
        boolean wanted = false;
        for (int mode = 0; mode < networks.length; mode++) {
            wanted |= isWanted(mode, edgeId);
        }
        if (!wanted) return;
        EdgeIteratorState edge = graph.getEdgeIteratorState(edgeId, Integer.MIN_VALUE);
        index.traverseEdge(position.lat(), position.lon(), edge, (node, distance, wayIndex, at) -> {
            for (int mode = 0; mode < networks.length; mode++) {
                Snap snap = nearest[mode];
                if (distance >= snap.getQueryDistance() || !isWanted(mode, edgeId)) continue;
                snap.setQueryDistance(distance);
                snap.setClosestNode(node);
                snap.setClosestEdge(edge);
                snap.setWayIndex(wayIndex);
                snap.setSnappedPosition(at);
            }
        });
    }

    private boolean isWanted(int mode, int edge) {
        return !settled[mode] && networks[mode].usable(edge);
    }

    /** Whatever lies nearer than the box is wide is nearest of all. */
    private boolean settle(double radius) {
        boolean all = true;
        for (int mode = 0; mode < networks.length; mode++) {
            Snap snap = nearest[mode];
            // Until a street is settled, its distance is in GraphHopper's own terms, made for comparing.
            settled[mode] |= snap.isValid() && PLANE.calcDenormalizedDist(snap.getQueryDistance()) <= radius;
            all &= settled[mode];
        }
        return all;
    }

    private BBox around(double radius) {
        double lat = radius / METRES_A_DEGREE;
        double lon = lat / Math.max(0.01, Math.cos(Math.toRadians(position.lat())));
        return new BBox(position.lon() - lon, position.lon() + lon, position.lat() - lat, position.lat() + lat);
    }
}
