package org.callout.geo.match;

import java.util.Objects;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/**
 * How far one had to look the last time around a place for as many of the same kind. Only ever a first guess: a wrong one, also
 * after another thread or another place has written over it, costs time and changes nothing that is found.
 */
final class ReachMemory {

    /** Where nothing was looked for yet. */
    private static final Distance USUAL = new Distance(2_000);

    /** So much farther than the last one found, since people move and the next scene lies beside. */
    private static final double SLACK = 1.15;

    /** Degrees of the squares that remember, the nearest to the scene first. */
    private static final double[] SQUARES = {0.01, 0.04, 0.16};

    /** A power of two: 1 MiB of metres. */
    private static final int SLOTS = 1 << 18;

    private final float[] metres = new float[SLOTS];

    Distance guess(NearestQuery query) {
        for (double square : SQUARES) {
            float remembered = metres[slot(query, square)];
            if (remembered > 0) {
                return new Distance(remembered);
            }
        }
        return USUAL;
    }

    void remember(NearestQuery query, Distance farthest) {
        for (double square : SQUARES) {
            metres[slot(query, square)] = (float) (farthest.metres() * SLACK);
        }
    }

    private static int slot(NearestQuery query, double square) {
        Position scene = query.scene();
        int hash = Objects.hash(
                query.organisation(),
                query.requirement(),
                query.leastTier(),
                query.modes(),
                query.limit() + query.excluded().size(),
                Math.floor(scene.lon() / square),
                Math.floor(scene.lat() / square),
                square);
        // Spread as in HashMap, where only low bits choose.
        return (hash * 0x9E3779B9 >>> 7) & SLOTS - 1;
    }
}
