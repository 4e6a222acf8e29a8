package org.callout.responder.way;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.callout.geo.place.Position;
import org.callout.geo.road.RoadRoutes;
import org.callout.geo.travel.Route;
import org.callout.geo.travel.TravelMode;
import org.callout.platform.web.LoadedRegion;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds ways on the roads of the region in use. They are opened when the first way is asked for, and given back when another
 * region takes its place and nobody is asking. Blocks; not for an event loop.
 */
@Singleton
class RegionRoutes {

    private static final Logger LOG = Logger.getLogger(RegionRoutes.class);
    private static final String FOLDER = "roads";

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private String opened = "";
    private @Nullable RoadRoutes routes;

    /**
     * The way by street, or a straight line that says so.
     *
     * @param region the one in use
     */
    Route find(LoadedRegion region, Position from, Position to, TravelMode mode, Locale language) {
        while (true) {
            lock.readLock().lock();
            try {
                if (opened.equals(region.key())) {
                    return Optional.ofNullable(routes)
                            .flatMap(roads -> roads.find(from, to, mode, language))
                            .orElseGet(() -> Route.straight(from, to, mode));
                }
            } finally {
                lock.readLock().unlock();
            }
            open(region);
        }
    }

    /** What was opened of the region before is of no use any more. */
    void onExchange(@Observes LoadedRegion region) {
        lock.writeLock().lock();
        try {
            close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void open(LoadedRegion region) {
        lock.writeLock().lock();
        try {
            if (!opened.equals(region.key())) {
                close();
                routes = region.folder().flatMap(RegionRoutes::open).orElse(null);
                opened = region.key();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void close() {
        if (routes != null) {
            routes.close();
        }
        routes = null;
        opened = "";
    }

    private static Optional<RoadRoutes> open(Path region) {
        Path folder = region.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RoadRoutes.open(folder));
        } catch (IOException unreadable) {
            LOG.errorf(unreadable, "the roads in %s cannot be read: straight lines it is", folder);
            return Optional.empty();
        }
    }
}
