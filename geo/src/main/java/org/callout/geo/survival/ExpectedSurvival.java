package org.callout.geo.survival;

/**
 * The expected chance to survive when it is uncertain who comes and when. Compressions begin with the first to arrive,
 * defibrillation with the first who brings a defibrillator, both at the latest with the ambulance.
 *
 * <p>Of independent people the first without and the first with a defibrillator are independent, too: so the expectation is
 * a sum over pairs of arrivals, and what one more person would add is a sum over the points of time at which that person may
 * arrive. Nothing is drawn by lot.
 */
public final class ExpectedSurvival {

    /** By the first arrival without, then with a defibrillator, the latter not before the former. */
    private final double[][] survival;

    private final int points;

    private ExpectedSurvival(int points) {
        this.points = points;
        this.survival = new double[points][points];
    }

    /** @param sinceCollapse seconds from the collapse until now */
    public ExpectedSurvival(SurvivalModel model, Timeline timeline, AmbulanceArrival ambulance, double sinceCollapse) {
        this(timeline.points() + 1);
        for (int cpr = 0; cpr < points; cpr++) {
            for (int aed = cpr; aed < points; aed++) {
                survival[cpr][aed] =
                        ambulance.meanSurvival(model, seconds(timeline, cpr), seconds(timeline, aed), sinceCollapse);
            }
        }
    }

    private static double seconds(Timeline timeline, int point) {
        return point < timeline.points() ? timeline.seconds(point) : Double.POSITIVE_INFINITY;
    }

    /** A sum of this one and a share of another on the same timeline. */
    public ExpectedSurvival plus(ExpectedSurvival other, double share) {
        var sum = new ExpectedSurvival(points);
        for (int cpr = 0; cpr < points; cpr++) {
            for (int aed = cpr; aed < points; aed++) {
                sum.survival[cpr][aed] = survival[cpr][aed] + share * other.survival[cpr][aed];
            }
        }
        return sum;
    }

    /** Of the people without and those with a defibrillator. */
    public double of(FirstArrival withoutAed, FirstArrival withAed) {
        double[] byAed = byArrivalWithAed(withoutAed);
        double sum = 0;
        for (int aed = 0; aed < points; aed++) {
            sum += withAed.at(aed) * byAed[aed];
        }
        return sum;
    }

    /** What somebody without a defibrillator would add by arriving at each point of time. */
    public double[] gainsWithoutAed(FirstArrival withoutAed, FirstArrival withAed) {
        return gains(byArrivalWithoutAed(withAed), withoutAed);
    }

    /** What somebody with a defibrillator would add by arriving at each point of time. */
    public double[] gainsWithAed(FirstArrival withoutAed, FirstArrival withAed) {
        return gains(byArrivalWithAed(withoutAed), withAed);
    }

    /** Whoever arrives at a point replaces all later firsts. */
    private double[] gains(double[] byArrival, FirstArrival first) {
        double[] gains = new double[points];
        double laterChance = 0;
        double laterSurvival = 0;
        for (int point = points - 1; point >= 0; point--) {
            gains[point] = byArrival[point] * laterChance - laterSurvival;
            laterChance += first.at(point);
            laterSurvival += first.at(point) * byArrival[point];
        }
        return gains;
    }

    private double[] byArrivalWithoutAed(FirstArrival withAed) {
        double[] byCpr = new double[points];
        double earlierAed = 0;
        for (int cpr = 0; cpr < points; cpr++) {
            double sum = earlierAed;
            for (int aed = cpr; aed < points; aed++) {
                sum += withAed.at(aed) * survival[cpr][aed];
            }
            byCpr[cpr] = sum;
            earlierAed += withAed.at(cpr) * survival[cpr][cpr];
        }
        return byCpr;
    }

    private double[] byArrivalWithAed(FirstArrival withoutAed) {
        double[] nobodyBefore = withoutAed.nobodyBefore();
        double[] byAed = new double[points];
        for (int aed = 0; aed < points; aed++) {
            byAed[aed] = nobodyBefore[aed] * survival[aed][aed];
        }
        // Row by row, as they lie in memory: this is the innermost loop of planning.
        for (int cpr = 0; cpr < points; cpr++) {
            double chance = withoutAed.at(cpr);
            if (chance > 0) {
                double[] row = survival[cpr];
                for (int aed = cpr + 1; aed < points; aed++) {
                    byAed[aed] += chance * row[aed];
                }
            }
        }
        return byAed;
    }
}
