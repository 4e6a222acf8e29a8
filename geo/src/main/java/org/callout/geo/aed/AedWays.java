package org.callout.geo.aed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Detour;
import org.callout.geo.travel.Stop;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.travel.Traveller;

/**
 * Finds each responder's best way to the scene by a defibrillator that can be had. Devices known to be open come first; one
 * with unknown hours is taken only by a responder whom no open one serves in time, and one that is likely to be shut only
 * where there is no other. Closed, private and used devices are never on a way, and neither is one that is known to be shut
 * by the time when this responder is there, {@link #BEFORE_SETTING_OUT} and the travel to it from now.
 */
public final class AedWays {

    private static final List<Usability> IN_ORDER =
            List.of(Usability.OPEN, Usability.UNKNOWN_HOURS, Usability.LIKELY_SHUT);

    /**
     * How long before somebody is under way, everybody's alike: about the turnout of most. To whoever is under way already it
     * is the leeway that a door needs which is being locked.
     */
    static final Duration BEFORE_SETTING_OUT = Duration.ofMinutes(2);

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
     * @param now when the devices must be usable; those that shut before they can be fetched are left out
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
            ways.putAll(inTime(byUsability.getOrDefault(wanted, List.of()), wanted, scene, unserved, now, limit));
        }
        return ways;
    }

    /** A site that is shut before one of them gets there is tried no more by those who are still without a way. */
    private Map<UUID, AedWay.Fetched> inTime(
            List<AedSite> sites,
            Usability wanted,
            Position scene,
            List<Traveller> responders,
            Instant now,
            Duration limit) {
        Map<UUID, AedWay.Fetched> ways = new HashMap<>();
        Set<UUID> shut = new HashSet<>();
        through(sites, scene, responders, limit).forEach((responder, way) -> {
            if (isShut(way, now)) shut.add(way.site.id());
            else ways.put(responder, new AedWay.Fetched(way.site, wanted, way.detour.whole()));
        });
        if (shut.isEmpty()) return ways;
        var left = sites.stream().filter(site -> !shut.contains(site.id())).toList();
        var unserved = responders.stream()
                .filter(responder -> !ways.containsKey(responder.id()))
                .toList();
        ways.putAll(inTime(left, wanted, scene, unserved, now, limit));
        return ways;
    }

    private boolean isShut(PickedUp way, Instant now) {
        Instant there = now.plus(BEFORE_SETTING_OUT).plus(way.detour.toStop());
        return usability.of(way.site, there) == Usability.CLOSED;
    }

    /** How far from the scene a device can stand and still be on a way within the limit: the rest need not be loaded. */
    public Distance reach(Set<TravelMode> modes, Duration limit) {
        return travelTimes.reach(modes, limit.minus(PickUp.LEAST));
    }

    private record PickedUp(AedSite site, Detour detour) {}

    private Map<UUID, PickedUp> through(
            List<AedSite> sites, Position scene, List<Traveller> responders, Duration limit) {
        if (sites.isEmpty() || responders.isEmpty()) {
            return Map.of();
        }
        var byId = sites.stream().collect(Collectors.toMap(AedSite::id, Function.identity()));
        var stops = sites.stream()
                .map(site -> new Stop(site.id(), site.position(), PickUp.at(site)))
                .toList();
        Map<UUID, PickedUp> ways = new HashMap<>();
        travelTimes.throughStops(scene, stops, responders, limit).forEach((responder, detour) -> {
            AedSite site = Objects.requireNonNull(byId.get(detour.stopId()));
            ways.put(responder, new PickedUp(site, detour));
        });
        return ways;
    }
}
