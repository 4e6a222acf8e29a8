package org.callout.dispatch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Way;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Stop;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.travel.Traveller;
import org.jspecify.annotations.Nullable;

/** What is left of people's ways, from where they were seen last. */
@ApplicationScoped
class WaysLeft {

    /** Beyond that nobody is coming any more, and nothing is said of them. */
    private static final Duration FARTHEST = Duration.ofHours(2);

    private final TravelTimes travelTimes;

    WaysLeft(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
    }

    /** The ways of people of one callout, by assignment; whoever is too far from any way is absent. */
    Map<UUID, Way> of(List<Looked> people) {
        Position scene = people.getFirst().scene();
        Duration entry = people.getFirst().entry();
        Map<UUID, Way> ways = new HashMap<>();
        var straight = people.stream()
                .filter(one -> one.fetching() == null)
                .map(WaysLeft::traveller)
                .toList();
        travelTimes
                .toScene(scene, straight, FARTHEST)
                .forEach((assignment, travel) -> ways.put(assignment, way(travel, entry, null)));
        for (Looked one : people) {
            Looked.Device device = one.fetching();
            if (device == null) continue;
            var stop = new Stop(device.id(), device.position(), device.pickUp());
            travelTimes
                    .throughStops(scene, List.of(stop), List.of(traveller(one)), FARTHEST)
                    .forEach((assignment, detour) -> ways.put(assignment, way(detour.whole(), entry, device.id())));
        }
        return ways;
    }

    private static Traveller traveller(Looked one) {
        return new Traveller(one.assignmentId(), one.fix().position(), Set.of(one.mode()));
    }

    private static Way way(TravelEstimate travel, Duration entry, @Nullable UUID aedId) {
        return new Way(
                (int) travel.duration().plus(entry).toSeconds(),
                (int) Math.round(travel.distance().metres()),
                travel.mode(),
                travel.source(),
                aedId);
    }
}
