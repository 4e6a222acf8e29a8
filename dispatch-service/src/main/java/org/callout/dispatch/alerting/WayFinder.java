package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.learning.Histories;
import org.callout.dispatch.learning.History;
import org.callout.dispatch.presence.PresenceReader;
import org.callout.dispatch.presence.PresenceReader.Presence;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.AedWay;
import org.callout.geo.aed.AedWays;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.travel.Traveller;
import org.callout.geo.travel.TurnoutModel;
import org.callout.platform.web.Regions;
import org.jspecify.annotations.Nullable;

/** Works out how people who are already asked or under way get to a scene from where they were last. */
@ApplicationScoped
public class WayFinder {

    /** Longer than anybody would be sent for: who is under way is never lost from sight by a limit. */
    private static final Duration NO_LIMIT = Duration.ofHours(24);

    private final PresenceReader presence;
    private final Histories histories;
    private final TravelTimes travelTimes;
    private final AedWays aedWays;
    private final Regions regions;

    WayFinder(PresenceReader presence, Histories histories, TravelTimes travelTimes, AedWays aedWays, Regions regions) {
        this.presence = presence;
        this.histories = histories;
        this.travelTimes = travelTimes;
        this.aedWays = aedWays;
        this.regions = regions;
    }

    /**
     * Somebody whose way is wanted.
     *
     * @param mode how they travel
     * @param viaAed whether they still have to fetch a defibrillator
     * @param turningOut whether they have yet to get under way
     */
    public record Seeker(UUID responderId, TravelMode mode, boolean viaAed, boolean turningOut) {

        /** Somebody assigned who has yet to fetch a device. */
        static Seeker fetching(Assignment assignment) {
            return new Seeker(assignment.responderId(), assignment.way().mode(), true, false);
        }

        /** Somebody assigned, on the straight way from now on. */
        private static Seeker straight(Assignment assignment) {
            return new Seeker(assignment.responderId(), assignment.way().mode(), false, false);
        }

        /** Somebody assigned, by the AED that is still on their way, if any. */
        public static Seeker of(Assignment assignment) {
            return assignment.isStillFetching() ? fetching(assignment) : straight(assignment);
        }

        /** Somebody who has been asked. */
        public static Seeker of(Alert alert) {
            return new Seeker(
                    alert.responderId(), alert.way().mode(), alert.way().aedId() != null, true);
        }
    }

    /** Ways by responder; whoever has no known position is absent. Without a usable AED the way leads straight. */
    public Uni<Map<UUID, Way>> find(Location scene, Collection<Seeker> seekers, List<AedSite> sites, Instant now) {
        var ids = seekers.stream().map(Seeker::responderId).toList();
        return turnouts(seekers, now)
                .chain(turnouts ->
                        presence.find(ids).map(known -> find(scene, seekers, sites, now, new Known(known, turnouts))));
    }

    /** What the ways to a scene are made from, but for people off the road. */
    TravelSource sourceAt(Location scene) {
        return travelTimes.sourceAt(scene.position());
    }

    /**
     * What is known of the seekers.
     *
     * @param turnouts of those who have yet to get under way
     */
    private record Known(Map<UUID, Presence> presence, Map<UUID, Duration> turnouts) {

        Duration turnout(Seeker seeker) {
            return turnouts.getOrDefault(seeker.responderId(), Duration.ZERO);
        }
    }

    /** As long as each of them has taken until now, as far as that is learnt. */
    private Uni<Map<UUID, Duration>> turnouts(Collection<Seeker> seekers, Instant now) {
        Set<UUID> turningOut = seekers.stream()
                .filter(Seeker::turningOut)
                .map(Seeker::responderId)
                .collect(Collectors.toSet());
        return histories
                .find(turningOut, now)
                .map(learnt -> turningOut.stream()
                        .collect(Collectors.toMap(Function.identity(), id -> turnout(learnt.get(id), now))));
    }

    private Duration turnout(@Nullable History learnt, Instant now) {
        History history = learnt == null ? History.NONE : learnt;
        return TurnoutModel.expected(history.turnouts(), now, regions.timeZone());
    }

    private Map<UUID, Way> find(
            Location scene, Collection<Seeker> seekers, List<AedSite> sites, Instant now, Known known) {
        Position place = scene.position();
        Map<UUID, Traveller> travellers = travellers(seekers, known.presence());
        Map<UUID, TravelEstimate> straight = travelTimes.toScene(place, travellers.values(), NO_LIMIT);
        var fetchers = seekers.stream()
                .filter(Seeker::viaAed)
                .map(seeker -> travellers.get(seeker.responderId()))
                .filter(traveller -> traveller != null)
                .toList();
        Map<UUID, AedWay.Fetched> fetching = aedWays.fetching(place, sites, fetchers, now, NO_LIMIT);
        Map<UUID, Way> ways = new HashMap<>();
        for (Seeker seeker : seekers) {
            @Nullable
            Way way = way(
                    straight.get(seeker.responderId()),
                    fetching.get(seeker.responderId()),
                    known.turnout(seeker).plus(scene.entry()));
            if (way != null) ways.put(seeker.responderId(), way);
        }
        return ways;
    }

    private static Map<UUID, Traveller> travellers(Collection<Seeker> seekers, Map<UUID, Presence> known) {
        Map<UUID, Traveller> travellers = new HashMap<>();
        for (Seeker seeker : seekers) {
            Presence presence = known.get(seeker.responderId());
            if (presence != null && presence.fix() != null) {
                travellers.put(
                        seeker.responderId(),
                        new Traveller(seeker.responderId(), presence.fix().position(), Set.of(seeker.mode())));
            }
        }
        return travellers;
    }

    private static @Nullable Way way(
            @Nullable TravelEstimate straight, AedWay.@Nullable Fetched fetched, Duration beside) {
        if (fetched != null) return along(fetched.travel(), fetched.site().id(), beside);
        return straight == null ? null : along(straight, null, beside);
    }

    /** @param beside turnout and entry, before and after the travel */
    private static Way along(TravelEstimate travel, @Nullable UUID aedId, Duration beside) {
        return new Way(
                (int) travel.duration().plus(beside).toSeconds(),
                (int) Math.round(travel.distance().metres()),
                travel.mode(),
                travel.source(),
                aedId);
    }
}
