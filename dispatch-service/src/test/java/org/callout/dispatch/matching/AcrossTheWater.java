package org.callout.dispatch.matching;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Detour;
import org.callout.geo.travel.Stop;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.travel.Traveller;

/**
 * A scene on an island: whoever is nearer than its far bank has to come by the bridge.
 *
 * @param otherwise how long ways take where there is no water
 * @param bank how far off one is still on the other side
 * @param byTheBridge how much longer they need
 */
record AcrossTheWater(TravelTimes otherwise, Distance bank, Duration byTheBridge) implements TravelTimes {

    @Override
    public Map<UUID, TravelEstimate> toScene(Position scene, Collection<Traveller> travellers, Duration limit) {
        Predicate<Traveller> isAcross =
                traveller -> traveller.from().distanceTo(scene).compareTo(bank) < 0;
        Map<UUID, Traveller> byId = travellers.stream().collect(Collectors.toMap(Traveller::id, one -> one));
        return otherwise.toScene(scene, travellers, limit).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        way -> isAcross.test(byId.get(way.getKey())) ? longer(way.getValue()) : way.getValue()));
    }

    private TravelEstimate longer(TravelEstimate way) {
        return new TravelEstimate(way.mode(), way.duration().plus(byTheBridge), way.distance(), way.source());
    }

    @Override
    public Map<UUID, Detour> throughStops(
            Position scene, Collection<Stop> stops, Collection<Traveller> travellers, Duration limit) {
        return otherwise.throughStops(scene, stops, travellers, limit);
    }

    @Override
    public Distance reach(Set<TravelMode> modes, Duration within) {
        return otherwise.reach(modes, within);
    }

    @Override
    public TravelSource sourceAt(Position scene) {
        return otherwise.sourceAt(scene);
    }
}
