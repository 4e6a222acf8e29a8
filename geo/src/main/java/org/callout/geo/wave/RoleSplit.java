package org.callout.geo.wave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits people over roles exactly: of all ways to fill the seats it takes one with the least sum of costs. Dynamic
 * programming over the people with the number of filled seats of each role as state; a few hundred people and a dozen seats
 * take well under a millisecond.
 *
 * <p>As many seats as possible are filled; when not all can be, so that the role that is covered worst, in proportion to its
 * seats, is covered best. Of equal ways the one with the earlier people is taken.
 */
final class RoleSplit {

    /** The cost of somebody in a role that is not possible. */
    static final long IMPOSSIBLE = Long.MAX_VALUE;

    private static final byte NOT_TAKEN = -1;

    private final int[] seats;
    private final int[] strides;
    private final int states;

    private RoleSplit(int[] seats) {
        this.seats = seats;
        this.strides = new int[seats.length];
        int size = 1;
        for (int role = 0; role < seats.length; role++) {
            strides[role] = size;
            size *= seats[role] + 1;
        }
        this.states = size;
    }

    /** Person and role, both as indexes. */
    record Seat(int person, int role) {}

    /**
     * @param costs one row a person, one column a role
     * @param seats how many to take in each role
     * @param most how many to take in all
     */
    static List<Seat> of(long[][] costs, int[] seats, int most) {
        return new RoleSplit(seats).split(costs, most);
    }

    private List<Seat> split(long[][] costs, int most) {
        long[] best = new long[states];
        Arrays.fill(best, IMPOSSIBLE);
        best[0] = 0;
        byte[][] taken = new byte[costs.length][states];
        for (int person = 0; person < costs.length; person++) {
            Arrays.fill(taken[person], NOT_TAKEN);
            offer(costs[person], best, taken[person]);
        }
        return seatsOf(bestState(best, most), taken);
    }

    /** Descending states: a seat filled by this person must not be built upon by the same person. */
    private void offer(long[] costs, long[] best, byte[] taken) {
        for (int state = states - 1; state > 0; state--) {
            for (int role = 0; role < seats.length; role++) {
                if (filled(state, role) == 0 || costs[role] == IMPOSSIBLE) {
                    continue;
                }
                long before = best[state - strides[role]];
                if (before != IMPOSSIBLE && before + costs[role] < best[state]) {
                    best[state] = before + costs[role];
                    taken[state] = (byte) role;
                }
            }
        }
    }

    private int bestState(long[] best, int most) {
        int winner = 0;
        for (int state = 1; state < states; state++) {
            if (best[state] != IMPOSSIBLE && filled(state) <= most && isBetter(state, winner, best)) {
                winner = state;
            }
        }
        return winner;
    }

    private boolean isBetter(int state, int than, long[] best) {
        int more = Integer.compare(filled(state), filled(than));
        if (more != 0) {
            return more > 0;
        }
        int fairer = Double.compare(worstCoverage(state), worstCoverage(than));
        return fairer != 0 ? fairer > 0 : best[state] < best[than];
    }

    private double worstCoverage(int state) {
        double worst = 1;
        for (int role = 0; role < seats.length; role++) {
            if (seats[role] > 0) {
                worst = Math.min(worst, (double) filled(state, role) / seats[role]);
            }
        }
        return worst;
    }

    private int filled(int state) {
        int sum = 0;
        for (int role = 0; role < seats.length; role++) {
            sum += filled(state, role);
        }
        return sum;
    }

    private int filled(int state, int role) {
        return state / strides[role] % (seats[role] + 1);
    }

    private List<Seat> seatsOf(int state, byte[][] taken) {
        var split = new ArrayList<Seat>();
        int left = state;
        for (int person = taken.length - 1; person >= 0; person--) {
            byte role = taken[person][left];
            if (role != NOT_TAKEN) {
                split.add(new Seat(person, role));
                left -= strides[role];
            }
        }
        return split;
    }
}
