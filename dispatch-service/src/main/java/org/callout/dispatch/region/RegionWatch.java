package org.callout.dispatch.region;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.callout.platform.web.LoadedRegion;
import org.callout.platform.web.Regions;
import org.jspecify.annotations.Nullable;

/** Tells whenever there is something new to say of the region: it is an event itself. */
@Singleton
class RegionWatch {

    private final Regions regions;
    private final RegionRoads roads;
    private final PreparationFile preparation;
    private final Event<RegionView> news;
    private @Nullable RegionView told;

    RegionWatch(Regions regions, RegionRoads roads, PreparationFile preparation, Event<RegionView> news) {
        this.regions = regions;
        this.roads = roads;
        this.preparation = preparation;
        this.news = news;
    }

    RegionView view() {
        LoadedRegion region = regions.current();
        return new RegionView(
                region.key(),
                region.facts().name(),
                roads.state(),
                regions.store().flatMap(preparation::read).orElse(null));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        RegionView now = view();
        if (!now.equals(told)) {
            told = now;
            news.fire(now);
        }
    }
}
