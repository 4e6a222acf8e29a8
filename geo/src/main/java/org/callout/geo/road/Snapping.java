package org.callout.geo.road;

import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistancePlaneProjection;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import java.io.IOException;
import java.nio.file.Path;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/** Finds the nearest street of each mode, with GraphHopper's index over files that are mapped into memory. */
final class Snapping implements AutoCloseable {

    /** Farther from any street there are no road data. */
    static final double LONGEST_GAP_METRES = 500;

    /**
     * About so wide are the index's tiles. GraphHopper's own 300 m hold some hundred edges in a dense town, and every one
     * is looked at: finding the street takes more than twice as long.
     */
    static final int TILE_METRES = 100;

    /**
     * So far beside a street one counts as on it: a phone's position is no better, and the way from the door is the
     * building's (an assumption). What lies beyond is walked.
     */
    static final double DOORSTEP_METRES = 50;

    private final StreetGraph streets;
    /** By the mode's ordinal. */
    private final ModeNetwork[] networks;

    private final PlaceCache known = new PlaceCache();

    private Snapping(StreetGraph streets, ModeNetwork[] networks) {
        this.streets = streets;
        this.networks = networks;
    }

    static Snapping open(Path folder, ModeNetwork[] networks) throws IOException {
        return new Snapping(StreetGraph.open(folder), networks);
    }

    Place place(Position position) {
        long cell = PlaceCache.cellOf(position);
        Place place = known.find(cell);
        if (place == null) {
            place = search(cell);
            known.remember(place);
        }
        return place;
    }

    private Place search(long cell) {
        var search = new StreetSearch(streets.graph(), streets.index(), networks, PlaceCache.middleOf(cell));
        search.run();
        return new Place(
                cell, onRoad(search, TravelMode.FOOT), onRoad(search, TravelMode.BIKE), onRoad(search, TravelMode.CAR));
    }

    private @Nullable OnRoad onRoad(StreetSearch search, TravelMode mode) {
        Snap snap = search.find(mode.ordinal());
        return snap == null ? null : onRoad(snap, networks[mode.ordinal()]);
    }

    private static OnRoad onRoad(Snap snap, ModeNetwork network) {
        EdgeIteratorState edge = snap.getClosestEdge();
        double beside = Math.max(0, snap.getQueryDistance() - DOORSTEP_METRES);
        return new OnRoad(
                edge.getEdge(),
                edge.getBaseNode(),
                edge.getAdjNode(),
                shareBefore(snap, edge),
                snap.getSnappedPoint().getLon(),
                snap.getSnappedPoint().getLat(),
                network.forward(edge.getEdge()),
                network.backward(edge.getEdge()),
                (int) Math.round(edge.getDistance() * 10),
                (int) Math.round(beside / RoadModels.WALKING_METRES_PER_SECOND * 1000),
                (int) Math.round(beside * 10));
    }

    /** The part of the edge that lies before the snapped point. */
    private static double shareBefore(Snap snap, EdgeIteratorState edge) {
        if (snap.getSnappedPosition() == Snap.Position.TOWER) {
            return snap.getClosestNode() == edge.getBaseNode() ? 0 : 1;
        }
        PointList shape = edge.fetchWayGeometry(FetchMode.ALL);
        double before = 0;
        double whole = 0;
        for (int i = 1; i < shape.size(); i++) {
            if (i - 1 == snap.getWayIndex()) {
                var point = snap.getSnappedPoint();
                before = whole + metres(shape.getLat(i - 1), shape.getLon(i - 1), point.getLat(), point.getLon());
            }
            whole += metres(shape.getLat(i - 1), shape.getLon(i - 1), shape.getLat(i), shape.getLon(i));
        }
        return whole == 0 ? 0 : Math.min(1, before / whole);
    }

    private static double metres(double latA, double lonA, double latB, double lonB) {
        return DistancePlaneProjection.DIST_PLANE.calcDist(latA, lonA, latB, lonB);
    }

    @Override
    public void close() {
        streets.close();
    }
}
