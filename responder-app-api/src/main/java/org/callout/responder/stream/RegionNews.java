package org.callout.responder.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.callout.platform.web.LoadedRegion;
import org.callout.platform.web.Regions;

/** Tells open pages which region is in use: another one has another map. */
@Singleton
class RegionNews {

    private final Regions regions;
    private final BroadcastProcessor<String> exchanged = BroadcastProcessor.create();

    RegionNews(Regions regions) {
        this.regions = regions;
    }

    void onExchange(@Observes LoadedRegion region) {
        exchanged.onNext(region.key());
    }

    /** The region's key: now, and whenever it is another. */
    Multi<String> keys() {
        var now = Multi.createFrom().item(() -> regions.current().key());
        return Multi.createBy().merging().streams(exchanged.onOverflow().buffer(16), now);
    }
}
