package org.callout.geo.survival;

import java.util.Arrays;

/**
 * The time from now on, cut into even steps, at which help may arrive. What falls between two steps is shared out between
 * them by nearness, so that times keep their mean; against curves as flat as survival's that is off by less than 0.2% at
 * steps of ten seconds.
 */
public final class Timeline {

    private static final double FINEST_SECONDS = 10;
    private static final double ROUNDING = 1e-9;
    private static final int MOST_STEPS = 120;

    private final int steps;
    private final double stepSeconds;

    private Timeline(int steps, double stepSeconds) {
        this.steps = steps;
        this.stepSeconds = stepSeconds;
    }

    /** Reaches from now to a time that it meets exactly; whatever comes later never comes. */
    public static Timeline until(double seconds) {
        int steps = (int) Math.min(MOST_STEPS, Math.max(1, Math.ceil(seconds / FINEST_SECONDS)));
        return new Timeline(steps, Math.max(1, seconds) / steps);
    }

    /** How many points there are, now and the end included. */
    int points() {
        return steps + 1;
    }

    double seconds(int point) {
        return point * stepSeconds;
    }

    /**
     * An arrival at one of several times, each as likely as the other, or not at all.
     *
     * @param chance that it comes at all
     * @param seconds from now, ascending
     */
    public Arrival arrival(double chance, double... seconds) {
        int first = point(seconds[0]);
        int last = Math.min(point(seconds[seconds.length - 1]) + 1, steps);
        double[] chances = new double[Math.max(0, last - first + 1)];
        for (double time : seconds) {
            double place = time / stepSeconds;
            if (place <= steps + ROUNDING) {
                int before = Math.min((int) place, steps);
                double nearness = before == steps ? 1 : 1 - (place - before);
                chances[before - first] += nearness;
                if (nearness < 1) {
                    chances[before + 1 - first] += 1 - nearness;
                }
            }
        }
        double each = chance / seconds.length;
        return new Arrival(
                first, Arrays.stream(chances).map(share -> share * each).toArray());
    }

    private int point(double seconds) {
        return (int) Math.min(seconds / stepSeconds, Integer.MAX_VALUE - 1);
    }
}
