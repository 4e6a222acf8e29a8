package org.callout.dispatch.region;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.callout.geo.road.RoadNetwork;
import org.callout.geo.road.RoadTravelTimes;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.SwappableTravelTimes;
import org.callout.platform.web.LoadedRegion;
import org.callout.platform.web.Regions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the roads of the region in use, off the event loop, and lets travel be judged by them; the former region's are given back once
 * no question is being answered by them. Where there are none, straight lines answer, and say so.
 */
@Singleton
class RegionRoads {

    private static final Logger LOG = Logger.getLogger(RegionRoads.class);
    private static final String FOLDER = "roads";

    private final SwappableTravelTimes travelTimes;
    private volatile RoadState state = RoadState.LOADING;
    private String loaded = "";
    private @Nullable RoadNetwork network;

    RegionRoads(SwappableTravelTimes travelTimes) {
        this.travelTimes = travelTimes;
    }

    RoadState state() {
        return state;
    }

    void start(@Observes StartupEvent event, Regions regions) {
        Infrastructure.getDefaultWorkerPool().execute(() -> follow(regions.current()));
    }

    /** Told on a thread that may wait. */
    synchronized void follow(@Observes LoadedRegion region) {
        if (loaded.equals(region.key())) {
            return;
        }
        state = RoadState.LOADING;
        @Nullable RoadNetwork former = network;
        network = region.folder().flatMap(RegionRoads::open).orElse(null);
        var straight = new StraightLineTravelTimes();
        travelTimes.use(network == null ? straight : new RoadTravelTimes(network, straight));
        loaded = region.key();
        state = network == null ? RoadState.NONE : RoadState.LOADED;
        LOG.infof("region=%s roads=%s", region.key(), state);
        if (former != null) {
            former.close();
        }
    }

    private static Optional<RoadNetwork> open(Path region) {
        Path folder = region.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RoadNetwork.open(folder));
        } catch (IOException | RuntimeException unreadable) {
            LOG.errorf(unreadable, "the roads in %s cannot be read: straight lines it is", folder);
            return Optional.empty();
        }
    }
}
