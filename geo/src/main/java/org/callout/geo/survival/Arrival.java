package org.callout.geo.survival;

/** When one person may arrive: a chance for each point of a {@link Timeline}; what is left is never. */
public final class Arrival {

    private final int first;
    private final double[] chances;

    /** @param first point of the first chance */
    Arrival(int first, double[] chances) {
        this.first = first;
        this.chances = chances;
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
        double come = 0;
        for (int point = first; point < nobodyYet.length; point++) {
            come += point - first < chances.length ? chances[point - first] : 0;
            nobodyYet[point] *= 1 - come;
        }
    }
}
