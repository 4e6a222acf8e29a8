package org.callout.responder.way;

import java.util.List;
import java.util.UUID;
import org.callout.geo.travel.Route;
import org.callout.responder.travel.TravelMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The way to follow, leg by leg: by the AED if there is one to fetch, then to the patient. */
@Schema(name = "WayView")
record WayView(TravelMode travelMode, List<Leg> legs) {

    /** Where a leg leads. */
    @Schema(name = "WayGoal")
    enum Goal {
        AED,
        SCENE
    }

    /** What it is drawn from. */
    @Schema(name = "WaySource")
    enum Source {
        STRAIGHT_LINE,
        ROAD
    }

    /**
     * One part of the way.
     *
     * @param aedId the device that it leads to; null on the way to the scene
     * @param line points in degrees, longitude first
     * @param turns none on a straight line
     */
    @Schema(name = "WayLeg")
    record Leg(
            Goal to,
            @Nullable UUID aedId,
            Source source,
            int distanceMetres,
            int seconds,
            List<List<Double>> line,
            List<Turn> turns) {

        static Leg of(Goal to, @Nullable UUID aedId, Route route) {
            return new Leg(
                    to,
                    aedId,
                    Source.valueOf(route.source().name()),
                    (int) Math.round(route.length().metres()),
                    (int) route.duration().toSeconds(),
                    route.line().stream()
                            .map(point -> List.of(rounded(point.lon()), rounded(point.lat())))
                            .toList(),
                    route.turns().stream()
                            .map(turn -> new Turn(
                                    turn.words(), (int) Math.round(turn.length().metres()), turn.at()))
                            .toList());
        }

        /** To about a decimetre. */
        private static double rounded(double degrees) {
            return Math.round(degrees * 1e6) / 1e6;
        }
    }

    /**
     * One thing to do.
     *
     * @param distanceMetres from there to the next
     * @param at index into the leg's line
     */
    @Schema(name = "WayTurn")
    record Turn(String words, int distanceMetres, int at) {}

    @Override
    public String toString() {
        return "WayView[redacted]";
    }
}
