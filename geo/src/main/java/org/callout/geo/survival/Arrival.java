package org.callout.geo.survival;

/** When one person may arrive: a chance for each point of a {@link Timeline}; what is left is never. */
public final class Arrival {

    private final int first;
    private final double[] chances;

    /** The chances of not having come by each point. */
    private final double[] missing;

    /** @param first point of the first chance */
    Arrival(int first, double[] chances) {
        this.first = first;
        this.chances = chances;
        this.missing = new double[chances.length];
        double come = 0;
        for (int i = 0; i < chances.length; i++) {
            come += chances[i];
            missing[i] = 1 - come;
        }
    }

    /** The mean of values that belong to the points, never counting as nought. */
    public double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i] * values[first + i];
        }
        return sum;
    }

    /** Makes of the chances that nobody has come by each point those that this one has not come either. */
    void meet(double[] nobodyYet) {
        for (int i = 0; i < missing.length; i++) {
            nobodyYet[first + i] *= missing[i];
        }
        if (missing.length > 0) {
            double never = missing[missing.length - 1];
            for (int point = first + missing.length; point < nobodyYet.length; point++) {
                nobodyYet[point] *= never;
            }
        }
    }
}
