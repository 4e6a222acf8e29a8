package org.callout.geo.acceptance;

/**
 * A share that was observed, and between which values it really lies in 95 of 100 such observations: Wilson's score
 * interval (J Am Stat Assoc 1927), which holds for few observations, too.
 *
 * @param value NaN when nothing was observed; the interval is then 0 to 1
 */
public record Share(double value, double low, double high) {

    /** The two-sided 95% quantile of the normal distribution. */
    private static final double Z = 1.959964;

    static Share of(int hits, int observations) {
        if (observations == 0) {
            return new Share(Double.NaN, 0, 1);
        }
        double share = (double) hits / observations;
        double weight = Z * Z / observations;
        double centre = (share + weight / 2) / (1 + weight);
        double half = Math.sqrt(share * (1 - share) * weight + weight * weight / 4) / (1 + weight);
        return new Share(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
