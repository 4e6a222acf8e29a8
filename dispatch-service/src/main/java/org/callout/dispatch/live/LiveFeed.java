package org.callout.dispatch.live;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.callout.dispatch.region.RegionView;

/**
 * Passes facts on to the pages that may see them. A page that does not keep up is dropped rather than buffered for
 * without limit: it connects again and reads everything anew.
 */
@ApplicationScoped
class LiveFeed {

    /** Facts that may wait for a slow page: several busy seconds. */
    private static final int WAITING_AT_MOST = 512;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    LiveFeed(Clock clock) {
        this.clock = clock;
    }

    /** What concerns the organisation, from now on and for so long, {@link LiveFact.Hello} first. */
    Multi<LiveFact> listen(String organisation, Duration allowed) {
        Multi<LiveFact> facts =
                Multi.createFrom().emitter(emitter -> connect(new Listener(organisation, emitter)), WAITING_AT_MOST);
        return facts.select().first(allowed);
    }

    /** Of whom a page is listening now. */
    Set<String> organisations() {
        return listeners.stream().map(listener -> listener.organisation).collect(Collectors.toUnmodifiableSet());
    }

    void tell(LiveFact fact) {
        listeners.forEach(listener -> listener.tell(fact));
    }

    void onRegion(@Observes RegionView region) {
        tell(new LiveFact.RegionChanged(region));
    }

    @Scheduled(every = "3s")
    void beat() {
        tell(new LiveFact.Heartbeat(clock.instant()));
    }

    private void connect(Listener listener) {
        // Under the listener's lock, so that nothing told from now on overtakes the hello, and nothing is missed.
        synchronized (listener) {
            listeners.add(listener);
            listener.emitter.onTermination(() -> listeners.remove(listener));
            listener.tell(new LiveFact.Hello(clock.instant()));
        }
    }

    private static final class Listener {

        private final String organisation;
        private final MultiEmitter<? super LiveFact> emitter;

        Listener(String organisation, MultiEmitter<? super LiveFact> emitter) {
            this.organisation = organisation;
            this.emitter = emitter;
        }

        synchronized void tell(LiveFact fact) {
            if (fact.concerns(organisation)) {
                emitter.emit(fact);
            }
        }
    }
}
