package org.callout.geo.road;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.ResponsePath;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.GHPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;

/** GraphHopper's own route from point to point, and what is walked beside the road at its ends. */
record PointToPoint(double seconds, double metres) {

    /** The route over the points; empty where GraphHopper finds none, or only streets too far away. */
    static Optional<PointToPoint> find(Town town, TravelMode mode, Position... points) {
        var request = new GHRequest().setProfile(RoadModels.nameOf(mode));
        for (Position point : points) {
            request.addPoint(new GHPoint(point.lat(), point.lon()));
        }
        GHResponse response = town.reference().route(request);
        if (response.hasErrors()) return Optional.empty();
        ResponsePath path = response.getBest();
        List<Double> beside = beside(path.getWaypoints(), points);
        if (beside.stream().anyMatch(gap -> gap + Snapping.DOORSTEP_METRES > Snapping.LONGEST_GAP_METRES)) {
            return Optional.empty();
        }
        double walked = beside.stream().mapToDouble(Double::doubleValue).sum();
        return Optional.of(new PointToPoint(
                path.getTime() / 1000.0 + walked / RoadModels.WALKING_METRES_PER_SECOND, path.getDistance() + walked));
    }

    /** Beyond the doorstep, by point; a stop on the way is walked to and from. */
    private static List<Double> beside(PointList snapped, Position... points) {
        List<Double> beside = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            var onRoad = new Position(snapped.getLon(i), snapped.getLat(i));
            double gap = Math.max(0, points[i].distanceTo(onRoad).metres() - Snapping.DOORSTEP_METRES);
            beside.add(gap);
            if (i > 0 && i < points.length - 1) beside.add(gap);
        }
        return beside;
    }
}
