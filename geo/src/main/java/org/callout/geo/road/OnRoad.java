package org.callout.geo.road;

import static org.callout.geo.road.ModeNetwork.CLOSED;

/**
 * A point on an edge, and how far beside it somebody is.
 *
 * @param share of the edge that lies between its base node and the point, 0 to 1
 * @param lon of the point
 * @param lat of the point
 * @param forward milliseconds along the whole edge, or {@link ModeNetwork#CLOSED}
 * @param backward milliseconds against it, or {@link ModeNetwork#CLOSED}
 * @param decimetres of the whole edge
 * @param besideMillis of walking between the place and the edge
 * @param besideDecimetres of that walk
 */
record OnRoad(
        int edge,
        int base,
        int adjacent,
        double share,
        double lon,
        double lat,
        int forward,
        int backward,
        int decimetres,
        int besideMillis,
        int besideDecimetres) {

    /** Nearer points are one, as they are to GraphHopper: nobody drives round the block for so little. */
    private static final double SAME_POINT_DEGREES = 1e-6;

    /** Milliseconds from the point to the base node, or {@link ModeNetwork#CLOSED}. */
    int toBase() {
        return part(backward, share);
    }

    /** Milliseconds from the point to the adjacent node, or {@link ModeNetwork#CLOSED}. */
    int toAdjacent() {
        return part(forward, 1 - share);
    }

    /** Milliseconds from the base node to the point, or {@link ModeNetwork#CLOSED}. */
    int fromBase() {
        return part(forward, share);
    }

    /** Milliseconds from the adjacent node to the point, or {@link ModeNetwork#CLOSED}. */
    int fromAdjacent() {
        return part(backward, 1 - share);
    }

    /** Milliseconds along the edge to another point of it, without a turn at its ends, or {@link ModeNetwork#CLOSED}. */
    int along(OnRoad other) {
        if (isAt(other)) return 0;
        return other.share >= share ? part(forward, other.share - share) : part(backward, share - other.share);
    }

    private boolean isAt(OnRoad other) {
        return Math.abs(lon - other.lon) < SAME_POINT_DEGREES && Math.abs(lat - other.lat) < SAME_POINT_DEGREES;
    }

    int decimetresAlong(OnRoad other) {
        return (int) Math.round(decimetres * Math.abs(other.share - share));
    }

    int decimetresToBase() {
        return (int) Math.round(decimetres * share);
    }

    int decimetresToAdjacent() {
        return (int) Math.round(decimetres * (1 - share));
    }

    /** Who stands at a junction may take any of its streets: a one-way street binds only those who are inside it. */
    private static int part(int whole, double share) {
        if (share == 0) return 0;
        return whole == CLOSED ? CLOSED : (int) Math.round(whole * share);
    }
}
