package org.callout.geo.travel;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/**
 * Travel of many people to one scene. The methods calculate, they do not wait for anything; implementations are safe for
 * use by many threads. Each traveller gets the quickest of the own modes, the whole way in one mode.
 */
public interface TravelTimes {

    /** The quickest way of each traveller; whoever needs longer than the limit is absent. */
    Map<UUID, TravelEstimate> toScene(Position scene, Collection<Traveller> travellers, Duration limit);

    /**
     * The quickest way of each traveller through whichever stop serves that traveller best; whoever needs longer than the
     * limit, pause included, is absent.
     */
    Map<UUID, Detour> throughStops(
            Position scene, Collection<Stop> stops, Collection<Traveller> travellers, Duration limit);

    /**
     * How far from the scene, as the crow flies, one can be at most and still arrive within the time by one of the modes:
     * whatever lies farther may be left out of a question without changing its answer.
     */
    Distance reach(Set<TravelMode> modes, Duration within);

    /** What ways to a scene are made from; from where there are no road data they are straight lines all the same. */
    TravelSource sourceAt(Position scene);
}
