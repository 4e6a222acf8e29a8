package org.callout.responder.way;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.platform.web.Regions;
import org.callout.responder.assignment.AssignmentDetails;
import org.callout.responder.assignment.AssignmentView;
import org.callout.responder.assignment.Progress;
import org.callout.responder.offer.Role;
import org.callout.responder.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/** Decides where somebody's way leads, and has it drawn. Blocks; not for an event loop. */
@ApplicationScoped
class Ways {

    private final RegionRoutes routes;
    private final Regions regions;

    Ways(RegionRoutes routes, Regions regions) {
        this.routes = routes;
        this.regions = regions;
    }

    /** The way of somebody assigned from where they are. */
    WayView find(AssignmentView assignment, AssignmentDetails details, WayRequest request) {
        var from = new Position(request.lon(), request.lat());
        TravelMode mode = request.travelMode() == null ? details.travel().mode() : request.travelMode();
        var language = Locale.of(request.language().name());
        List<WayView.Leg> legs = new ArrayList<>();
        var aed = details.aed();
        if (aed != null && (request.byAed() == null ? leadsByAed(assignment) : request.byAed())) {
            var cabinet = new Position(aed.lon(), aed.lat());
            legs.add(leg(WayView.Goal.AED, aed.id(), from, cabinet, mode, language));
            from = cabinet;
        }
        var location = details.location();
        var scene = new Position(location.lon(), location.lat());
        legs.add(leg(WayView.Goal.SCENE, null, from, scene, mode, language));
        return new WayView(mode, legs);
    }

    private WayView.Leg leg(
            WayView.Goal to, @Nullable UUID aedId, Position from, Position there, TravelMode mode, Locale language) {
        var way = routes.find(
                regions.current(), from, there, org.callout.geo.travel.TravelMode.valueOf(mode.name()), language);
        return WayView.Leg.of(to, aedId, way);
    }

    private static boolean leadsByAed(AssignmentView assignment) {
        return assignment.role() == Role.AED_RUNNER && assignment.progress().compareTo(Progress.AED_COLLECTED) < 0;
    }
}
