package org.callout.simulator.phone;

import org.callout.geo.place.Position;

/** Small movements on the ground. */
final class Walk {

    private static final double METRES_PER_DEGREE = 111_195;

    private Walk() {}

    /** The point that far along the line, 0 to 1; good enough over a few kilometres. */
    static Position between(Position from, Position to, double share) {
        return new Position(from.lon() + (to.lon() - from.lon()) * share, from.lat() + (to.lat() - from.lat()) * share);
    }

    /** The point so many metres east and north. */
    static Position offset(Position from, double eastMetres, double northMetres) {
        double metresPerDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(from.lat()));
        return new Position(
                from.lon() + eastMetres / metresPerDegreeEast, from.lat() + northMetres / METRES_PER_DEGREE);
    }

    /** Towards the goal by at most so many metres. */
    static Position towards(Position goal, Position from, double metres) {
        double length = from.distanceTo(goal).metres();
        return length <= metres ? goal : between(from, goal, metres / length);
    }
}
