package org.callout.geo.survival;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When the ambulance arrives, in seconds from now: one time, or several that are equally likely.
 *
 * <p>When nothing is known of it, it is taken to come as the ambulances of the UK come to calls of category 1: after 7
 * minutes in the mean, 90% within 15. That is near to an exponential distribution (88% within 15), which does not know how
 * long one has waited: at any moment another 7 minutes are to be expected. It is cut into three parts of equal
 * chance, each of which stands at its mean; the last at almost 15 minutes.
 */
public final class AmbulanceArrival {

    private static final double MEAN_SECONDS = 7 * 60;

    private static final int PARTS = 3;

    private static final AmbulanceArrival UNKNOWN = new AmbulanceArrival(meansOfParts());

    private final double[] seconds;

    private AmbulanceArrival(double... seconds) {
        this.seconds = seconds;
    }

    /** @param eta from now; null when not known */
    public static AmbulanceArrival in(@Nullable Duration eta) {
        return eta == null ? UNKNOWN : new AmbulanceArrival(Math.max(0, eta.toMillis() / 1000.0));
    }

    /** Whatever comes later makes no difference. */
    public double latest() {
        return seconds[seconds.length - 1];
    }

    /** By a model, with the other help as it is, in the mean over the times at which the ambulance may come. */
    double meanSurvival(SurvivalModel model, double cpr, double aed, double sinceCollapse) {
        double sum = 0;
        for (double crew : seconds) {
            sum += model.survival(
                    sinceCollapse + Math.min(cpr, crew), sinceCollapse + Math.min(aed, crew), sinceCollapse + crew);
        }
        return sum / seconds.length;
    }

    /** The integral of t·exp(−t) is −(1 + t)·exp(−t). */
    private static double[] meansOfParts() {
        double[] means = new double[PARTS];
        for (int part = 0; part < PARTS; part++) {
            means[part] = MEAN_SECONDS * PARTS * (tail((double) part / PARTS) - tail((part + 1.0) / PARTS));
        }
        return means;
    }

    private static double tail(double share) {
        return share == 1 ? 0 : (1 - Math.log(1 - share)) * (1 - share);
    }
}
