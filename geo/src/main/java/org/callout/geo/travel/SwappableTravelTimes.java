package org.callout.geo.travel;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/** Travel times that can be exchanged while they are in use, as when a region's roads have been prepared anew. */
public final class SwappableTravelTimes implements TravelTimes {

    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private TravelTimes current;

    /** @param first answer until others are given */
    public SwappableTravelTimes(TravelTimes first) {
        this.current = first;
    }

    /**
     * Lets the given ones answer from now on. Returns when nobody uses the former ones any more, so that their roads can be
     * closed; that takes as long as one question.
     */
    public void use(TravelTimes next) {
        inUse.writeLock().lock();
        try {
            current = next;
        } finally {
            inUse.writeLock().unlock();
        }
    }

    @Override
    public Map<UUID, TravelEstimate> toScene(Position scene, Collection<Traveller> travellers, Duration limit) {
        return ask(times -> times.toScene(scene, travellers, limit));
    }

    @Override
    public Map<UUID, Detour> throughStops(
            Position scene, Collection<Stop> stops, Collection<Traveller> travellers, Duration limit) {
        return ask(times -> times.throughStops(scene, stops, travellers, limit));
    }

    @Override
    public Distance reach(Set<TravelMode> modes, Duration within) {
        return ask(times -> times.reach(modes, within));
    }

    @Override
    public TravelSource sourceAt(Position scene) {
        return ask(times -> times.sourceAt(scene));
    }

    private <T> T ask(Function<TravelTimes, T> question) {
        inUse.readLock().lock();
        try {
            return question.apply(current);
        } finally {
            inUse.readLock().unlock();
        }
    }
}
