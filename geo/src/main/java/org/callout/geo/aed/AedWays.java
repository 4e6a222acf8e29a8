package org.callout.geo.aed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Stop;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.travel.Traveller;

/**
 * Finds each responder's best way to the scene by a defibrillator that can be had now. Devices known to be open come
 * first; one with unknown hours is taken only by a responder whom no open one serves in time, and one that is likely to be
 * shut only where there is no other. Closed, private and used devices are never on a way.
 */
public final class AedWays {

    private static final List<Usability> IN_ORDER =
            List.of(Usability.OPEN, Usability.UNKNOWN_HOURS, Usability.LIKELY_SHUT);

    private final TravelTimes travelTimes;
    private final UsabilityCheck usability;

    public AedWays(TravelTimes travelTimes, UsabilityCheck usability) {
        this.travelTimes = travelTimes;
        this.usability = usability;
    }

    /**
     * Each responder's best way by one of the sites; whoever finds none within the limit is absent.
     *
     * @param sites at least all that lie within {@link #reach} of the scene
     * @param now when the devices must be usable
     * @param limit of travel, picking up included, turnout not
     */
    public Map<UUID, AedWay.Fetched> fetching(
            Position scene, Collection<AedSite> sites, Collection<Traveller> responders, Instant now, Duration limit) {
        Map<Usability, List<AedSite>> byUsability =
                sites.stream().collect(Collectors.groupingBy(site -> usability.of(site, now)));
        Map<UUID, AedWay.Fetched> ways = new HashMap<>();
        for (Usability wanted : IN_ORDER) {
            var unserved = responders.stream()
                    .filter(responder -> !ways.containsKey(responder.id()))
                    .toList();
            ways.putAll(through(byUsability.getOrDefault(wanted, List.of()), wanted, scene, unserved, limit));
        }
        return ways;
    }

    /** How far from the scene a device can stand and still be on a way within the limit: the rest need not be loaded. */
    public Distance reach(Set<TravelMode> modes, Duration limit) {
        return travelTimes.reach(modes, limit.minus(PickUp.LEAST));
    }

    private Map<UUID, AedWay.Fetched> through(
            List<AedSite> sites, Usability wanted, Position scene, List<Traveller> responders, Duration limit) {
        if (sites.isEmpty() || responders.isEmpty()) {
            return Map.of();
        }
        var byId = sites.stream().collect(Collectors.toMap(AedSite::id, Function.identity()));
        var stops = sites.stream()
                .map(site -> new Stop(site.id(), site.position(), PickUp.at(site)))
                .toList();
        Map<UUID, AedWay.Fetched> ways = new HashMap<>();
        travelTimes.throughStops(scene, stops, responders, limit).forEach((responder, detour) -> {
            AedSite site = Objects.requireNonNull(byId.get(detour.stopId()));
            ways.put(responder, new AedWay.Fetched(site, wanted, detour.whole()));
        });
        return ways;
    }
}
