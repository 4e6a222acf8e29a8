package org.callout.geo.match;

import java.util.Comparator;
import java.util.UUID;
import org.callout.geo.place.Distance;

/**
 * How well somebody suits a care request. Always pushing to the closest is felt to be unfair and wears people out, so
 * whoever was asked least comes first, then who fits best, then who is nearest; ties by id.
 *
 * @param alertsLast7Days alerts of any kind received in that time
 * @param alertsLast30Days likewise
 * @param wishesMet how many of the wished languages and skills one has
 */
public record CareFit(UUID responderId, int alertsLast7Days, int alertsLast30Days, int wishesMet, Distance distance) {

    /** Who is to be asked first. */
    public static final Comparator<CareFit> FAIREST_FIRST = Comparator.comparingInt(CareFit::alertsLast7Days)
            .thenComparingInt(CareFit::alertsLast30Days)
            .thenComparing(CareFit::wishesMet, Comparator.reverseOrder())
            .thenComparing(CareFit::distance)
            .thenComparing(CareFit::responderId);
}
