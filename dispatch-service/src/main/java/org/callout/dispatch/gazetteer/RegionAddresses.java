package org.callout.dispatch.gazetteer;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.callout.geo.gazetteer.Gazetteer;
import org.callout.geo.osm.AddressBook;
import org.callout.geo.osm.AddressFile;
import org.callout.platform.web.LoadedRegion;
import org.callout.platform.web.Regions;
import org.jboss.logging.Logger;

/**
 * Reads the addresses of the region in use as the preparation left them, off the event loop; until the next region's are there
 * nothing is found rather than an address of another town.
 */
@Singleton
class RegionAddresses {

    private static final Logger LOG = Logger.getLogger(RegionAddresses.class);
    private static final String EXTRACT = "*.osm.pbf";

    /** The service needs the rest to dispatch. */
    private static final int SHARE_OF_HEAP = 3;

    private volatile Known known = new Known("", AddressState.LOADING, Gazetteer.EMPTY);

    /** What is known of a region. */
    record Known(String region, AddressState state, Gazetteer gazetteer) {}

    Known known() {
        return known;
    }

    void start(@Observes StartupEvent event, Regions regions) {
        Infrastructure.getDefaultWorkerPool().execute(() -> follow(regions.current()));
    }

    /** Whoever else observes the exchange is not kept waiting. */
    void onExchange(@Observes LoadedRegion exchanged, Regions regions) {
        Infrastructure.getDefaultWorkerPool().execute(() -> follow(regions.current()));
    }

    synchronized void follow(LoadedRegion region) {
        if (known.region.equals(region.key())) return;
        known = new Known(region.key(), AddressState.LOADING, Gazetteer.EMPTY);
        Gazetteer gazetteer = region.folder().flatMap(RegionAddresses::read).orElse(Gazetteer.EMPTY);
        known = new Known(region.key(), gazetteer.size() == 0 ? AddressState.NONE : AddressState.LOADED, gazetteer);
        LOG.infof("region=%s streets=%d", region.key(), gazetteer.size());
    }

    private static Optional<Gazetteer> read(Path region) {
        try {
            Optional<AddressFile> prepared = AddressFile.find(region);
            return prepared.isPresent() ? readPrepared(prepared.get()) : readExtract(region);
        } catch (IOException | RuntimeException unreadable) {
            LOG.errorf(unreadable, "the addresses in %s cannot be read: no address is found", region);
            return Optional.empty();
        }
    }

    /** A search for addresses is not worth a service that runs out of memory amid calls. */
    private static Optional<Gazetteer> readPrepared(AddressFile addresses) {
        long heap = Runtime.getRuntime().maxMemory();
        Optional<Gazetteer> gazetteer = Gazetteer.of(addresses, heap / SHARE_OF_HEAP);
        if (gazetteer.isEmpty()) {
            LOG.errorf(
                    "the addresses would take more than a third of the %d MB of heap: none is found; give it more (-Xmx)",
                    heap >> 20);
        }
        return gazetteer;
    }

    /** A folder that nobody has prepared, or an earlier version has. */
    private static Optional<Gazetteer> readExtract(Path region) throws IOException {
        try (var extracts = Files.newDirectoryStream(region, EXTRACT)) {
            for (Path extract : extracts) {
                return Optional.of(Gazetteer.of(AddressBook.read(extract)));
            }
            return Optional.empty();
        }
    }
}
