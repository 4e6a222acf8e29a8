package org.callout.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Knows the region that this installation serves, and notices when it is exchanged: the folder is told as a link, which is looked at
 * every two seconds. Whoever keeps something of a region observes {@link LoadedRegion}; everybody else asks each time.
 */
@Singleton
public class Regions {

    private static final Logger LOG = Logger.getLogger(Regions.class);

    private final Optional<Path> link;
    private final ObjectMapper json;
    private final Event<LoadedRegion> changes;
    private volatile LoadedRegion current = LoadedRegion.NONE;
    private @Nullable Path refused;

    Regions(
            @ConfigProperty(name = "callout.region-dir") Optional<Path> link,
            ObjectMapper json,
            Event<LoadedRegion> changes) {
        this.link = link;
        this.json = json;
        this.changes = changes;
        link.flatMap(this::read).ifPresent(first -> current = first);
    }

    /** The one in use at this moment. */
    public LoadedRegion current() {
        return current;
    }

    /** Its time zone. */
    public ZoneId timeZone() {
        return current.facts().timeZone();
    }

    /** The folder that the link lies in, where a preparation says how far it is. */
    public Optional<Path> store() {
        return link.map(Path::toAbsolutePath).map(Path::getParent);
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        link.flatMap(this::read)
                .filter(found -> !found.key().equals(current.key()))
                .ifPresent(found -> {
                    LOG.infof(
                            "region=%s name=%s is in use now",
                            found.key(), found.facts().name());
                    current = found;
                    changes.fire(found);
                });
    }

    /** What cannot be read does not take the place of what could. */
    private Optional<LoadedRegion> read(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (real.equals(current.folder().orElse(null)) || real.equals(refused)) {
                return Optional.empty();
            }
            return Optional.of(readFacts(real));
        } catch (IOException notYet) {
            LOG.debugf("no region at %s yet: %s", folder, notYet);
            return Optional.empty();
        }
    }

    private LoadedRegion readFacts(Path real) throws IOException {
        try {
            Region facts = json.readValue(real.resolve("region.json").toFile(), Region.class);
            return new LoadedRegion(real.getFileName().toString(), Optional.of(real), facts);
        } catch (IOException | IllegalArgumentException unreadable) {
            refused = real;
            LOG.errorf("the region in %s cannot be read, the one before stays: %s", real, unreadable.getMessage());
            throw new IOException(unreadable);
        }
    }
}
