package org.callout.geo.travel;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * Straight line times a detour factor, for places without road data; every estimate says {@link
 * TravelSource#STRAIGHT_LINE}. Rivers and hills are not seen.
 */
public final class StraightLineTravelTimes implements TravelTimes {

    /**
     * Default paces, measured by road: medians of 1,000 ways between points of streets 300 m to 2 km apart, in London,
     * Liechtenstein and Porto Alegre. Way over straight line was 1.22, 1.31 and 1.27 on foot, 1.33, 1.39 and 1.40 by bike,
     * 1.50, 1.48 and 1.62 by car; straight metres a second were 1.89, 1.76 and 1.80, 3.38, 3.23 and 2.96, 5.2, 7.5 and 6.5.
     * The road's own speeds: 2.3 m/s on foot, the median of alerted volunteers, S0300-9572(20)30132-5 (1.8 in the densest
     * areas, 3.1 in the sparsest); bike and car as OpenStreetMap's tags let GraphHopper expect, without traffic.
     */
    public static final Map<TravelMode, Pace> DEFAULT_PACES = Map.of(
            TravelMode.FOOT, new Pace(2.3, 1.27),
            TravelMode.BIKE, new Pace(4.5, 1.38),
            TravelMode.CAR, new Pace(9.8, 1.5));

    private static final Comparator<TravelEstimate> QUICKEST =
            Comparator.comparing(TravelEstimate::duration).thenComparing(TravelEstimate::mode);

    private static final Comparator<Detour> QUICKEST_DETOUR =
            Comparator.comparing(Detour::whole, QUICKEST).thenComparing(Detour::stopId);

    private final Map<TravelMode, Pace> paces;

    public StraightLineTravelTimes() {
        this(DEFAULT_PACES);
    }

    /** @param paces a pace for every mode that somebody may have */
    public StraightLineTravelTimes(Map<TravelMode, Pace> paces) {
        this.paces = Map.copyOf(paces);
    }

    /** How long people on foot usually need over that straight line. */
    public static Duration usualWalk(Distance straight) {
        return Objects.requireNonNull(DEFAULT_PACES.get(TravelMode.FOOT)).durationOver(straight);
    }

    /** One way by the default pace of its mode. */
    static TravelEstimate estimate(Position from, Position to, TravelMode mode) {
        return Objects.requireNonNull(DEFAULT_PACES.get(mode)).over(from.distanceTo(to), mode);
    }

    @Override
    public Map<UUID, TravelEstimate> toScene(Position scene, Collection<Traveller> travellers, Duration limit) {
        Map<UUID, TravelEstimate> quickest = new HashMap<>();
        for (Traveller traveller : travellers) {
            Distance straight = traveller.from().distanceTo(scene);
            traveller.modes().stream()
                    .map(mode -> pace(mode).over(straight, mode))
                    .filter(estimate -> estimate.duration().compareTo(limit) <= 0)
                    .min(QUICKEST)
                    .ifPresent(estimate -> quickest.put(traveller.id(), estimate));
        }
        return quickest;
    }

    @Override
    public Map<UUID, Detour> throughStops(
            Position scene, Collection<Stop> stops, Collection<Traveller> travellers, Duration limit) {
        var lastLegs = stops.stream()
                .map(stop -> new LastLeg(stop, stop.position().distanceTo(scene)))
                .toList();
        Map<UUID, Detour> quickest = new HashMap<>();
        for (Traveller traveller : travellers) {
            lastLegs.stream()
                    .flatMap(leg -> detours(traveller, leg))
                    .filter(detour -> detour.whole().duration().compareTo(limit) <= 0)
                    .min(QUICKEST_DETOUR)
                    .ifPresent(detour -> quickest.put(traveller.id(), detour));
        }
        return quickest;
    }

    @Override
    public Distance reach(Set<TravelMode> modes, Duration within) {
        Optional<Distance> farthest =
                modes.stream().map(mode -> pace(mode).straightWithin(within)).max(Comparator.naturalOrder());
        return farthest.orElse(Distance.ZERO);
    }

    @Override
    public TravelSource sourceAt(Position scene) {
        return TravelSource.STRAIGHT_LINE;
    }

    private Stream<Detour> detours(Traveller traveller, LastLeg leg) {
        Distance toStop = traveller.from().distanceTo(leg.stop.position());
        return traveller.modes().stream()
                .map(mode -> new Detour(leg.stop.id(), pace(mode).durationOver(toStop), whole(mode, toStop, leg)));
    }

    private TravelEstimate whole(TravelMode mode, Distance toStop, LastLeg leg) {
        Pace pace = pace(mode);
        return new TravelEstimate(
                mode,
                pace.durationOver(toStop).plus(leg.stop.pause()).plus(pace.durationOver(leg.toScene)),
                pace.wayOver(toStop.plus(leg.toScene)),
                TravelSource.STRAIGHT_LINE);
    }

    private Pace pace(TravelMode mode) {
        @Nullable Pace pace = paces.get(mode);
        return Objects.requireNonNull(pace, () -> "no pace for " + mode);
    }

    private record LastLeg(Stop stop, Distance toScene) {}
}
