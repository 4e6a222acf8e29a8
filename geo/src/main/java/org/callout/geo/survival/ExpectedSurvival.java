package org.callout.geo.survival;

import org.jspecify.annotations.Nullable;

/**
 * The expected chance to survive when it is uncertain who comes and when. Compressions begin with the first to arrive,
 * defibrillation with the first who brings a defibrillator, both at the latest with the ambulance.
 *
 * <p>Of independent people the first without and the first with a defibrillator are independent, too: so the expectation is
 * a sum over pairs of arrivals, and what one more person would add is a sum over the points of time at which that person may
 * arrive. Nothing is drawn by lot.
 *
 * <p>Whoever looks for a team asks again and again about the same people: what was worked out last is kept. Not thread-safe.
 */
public final class ExpectedSurvival {

    /** By the first arrival without, then with a defibrillator, the latter not before the former. */
    private final double[][] survival;

    private final int points;

    private @Nullable FirstArrival lastWithoutAed;
    private @Nullable FirstArrival lastWithAed;
    private double[] byArrivalWithAed = {};
    private double[] byArrivalWithoutAed = {};

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

    /** Of the people without and those with a defibrillator; summed up from the side whose half is known already. */
    public double of(FirstArrival withoutAed, FirstArrival withAed) {
        boolean isOneWayReckoned = withAed == lastWithAed && withoutAed != lastWithoutAed;
        return isOneWayReckoned
                ? sum(withoutAed.chances(), byArrivalWithoutAed)
                : sum(withAed.chances(), byArrivalWithAed(withoutAed));
    }

    private static double sum(double[] chances, double[] values) {
        double sum = 0;
        for (int point = 0; point < chances.length; point++) {
            sum += chances[point] * values[point];
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
        double[] chances = first.chances();
        double[] gains = new double[points];
        double laterChance = 0;
        double laterSurvival = 0;
        for (int point = points - 1; point >= 0; point--) {
            gains[point] = byArrival[point] * laterChance - laterSurvival;
            laterChance += chances[point];
            laterSurvival += chances[point] * byArrival[point];
        }
        return gains;
    }

    private double[] byArrivalWithoutAed(FirstArrival withAed) {
        if (withAed == lastWithAed) return byArrivalWithoutAed;
        double[] chances = withAed.chances();
        double[] byCpr = new double[points];
        double earlierAed = 0;
        for (int cpr = 0; cpr < points; cpr++) {
            double[] ofCpr = survival[cpr];
            double sum = earlierAed;
            for (int aed = cpr; aed < points; aed++) {
                sum += chances[aed] * ofCpr[aed];
            }
            byCpr[cpr] = sum;
            earlierAed += chances[cpr] * ofCpr[cpr];
        }
        lastWithAed = withAed;
        byArrivalWithoutAed = byCpr;
        return byCpr;
    }

    /** Row by row, in the order in which they lie in memory; most points have no chance at all. */
    private double[] byArrivalWithAed(FirstArrival withoutAed) {
        if (withoutAed == lastWithoutAed) return byArrivalWithAed;
        double[] chances = withoutAed.chances();
        double[] byAed = withoutAed.nobodyBefore();
        for (int aed = 0; aed < points; aed++) {
            byAed[aed] *= survival[aed][aed];
        }
        for (int cpr = 0; cpr < points; cpr++) {
            double chance = chances[cpr];
            if (chance != 0) {
                double[] ofCpr = survival[cpr];
                for (int aed = cpr + 1; aed < points; aed++) {
                    byAed[aed] += chance * ofCpr[aed];
                }
            }
        }
        lastWithoutAed = withoutAed;
        byArrivalWithAed = byAed;
        return byAed;
    }
}
