package org.callout.geo.match;

import java.util.Objects;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/**
 * How far one had to look the last times around a place for as many of the same kind. Only ever a first guess: a wrong one, also
 * after another thread or another place has written over it, costs time and changes nothing that is found.
 *
 * <p>Who steps aside by some metres has to look farther or less far by no more than these metres. So what was enough near by
 * bounds what is enough here, and in between the nearer places count more, by the square of their distance.
 */
final class ReachMemory {

    /** Where nothing was looked for yet. */
    private static final Distance USUAL = new Distance(2_000);

    /** So much farther than what was remembered, since people move and places differ. */
    private static final double SLACK = 1.12;

    /** Degrees of the squares that remember, each the last question in it: the narrowest that know anything here are asked. */
    private static final double[] SQUARES = {0.01, 0.04, 0.16, 0.64};

    /** Nearer than so, in metres, two places are one. */
    private static final double SAME_PLACE = 50;

    /** A power of two. */
    private static final int SLOTS = 1 << 17;

    private final Enough[] remembered = new Enough[SLOTS];

    /**
     * What was enough.
     *
     * @param key of the square and of whom was looked for
     */
    private record Enough(long key, Position scene, double metres) {}

    Distance guess(NearestQuery query) {
        long whom = whom(query);
        for (double square : SQUARES) {
            var guess = new Guess(query.scene());
            for (int east = -1; east <= 1; east++) {
                for (int north = -1; north <= 1; north++) {
                    long key = key(whom, query.scene(), square, east, north);
                    Enough enough = remembered[slot(key)];
                    if (enough != null && enough.key == key) {
                        guess.weigh(enough);
                    }
                }
            }
            if (guess.weight > 0) {
                return guess.distance();
            }
        }
        return USUAL;
    }

    void remember(NearestQuery query, Distance farthest) {
        long whom = whom(query);
        for (double square : SQUARES) {
            long key = key(whom, query.scene(), square, 0, 0);
            remembered[slot(key)] = new Enough(key, query.scene(), farthest.metres());
        }
    }

    private static long whom(NearestQuery query) {
        return Objects.hash(query.organisation(), query.requirement(), query.leastTier(), query.modes(), query.limit());
    }

    private static long key(long whom, Position scene, double square, int east, int north) {
        long column = (long) Math.floor(scene.lon() / square) + east;
        long row = (long) Math.floor(scene.lat() / square) + north;
        return mixed(mixed(mixed(whom) + Double.doubleToLongBits(square) + column) + row);
    }

    /** By the golden ratio, as many hash tables do. */
    private static long mixed(long key) {
        return key * 0x9E3779B97F4A7C15L;
    }

    private static int slot(long key) {
        return (int) (mixed(key ^ key >>> 32) >>> 40) & SLOTS - 1;
    }

    /** The mean of logarithms, within the bounds. */
    private static final class Guess {
        private final Position scene;
        private double weight;
        private double logarithms;
        private double most = CellCover.EVERYWHERE.metres();

        Guess(Position scene) {
            this.scene = scene;
        }

        void weigh(Enough enough) {
            double aside = scene.distanceTo(enough.scene).metres();
            double share = 1 / (aside * aside + SAME_PLACE * SAME_PLACE);
            weight += share;
            logarithms += share * Math.log(enough.metres + 1);
            most = Math.min(most, enough.metres + aside);
        }

        Distance distance() {
            return new Distance(Math.min(most, SLACK * Math.exp(logarithms / weight)) + 1);
        }
    }
}
