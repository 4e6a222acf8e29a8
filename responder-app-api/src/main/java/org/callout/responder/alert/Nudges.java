package org.callout.responder.alert;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells those who wait in this process that an alert may have news. A hint only: who is nudged reads the row, and who
 * waits for a verdict looks by itself as well. Thread-safe.
 */
@ApplicationScoped
public class Nudges {

    /** An alert that has reached at least this sequence, or will the moment its message is consumed. */
    public record Nudge(UUID alertId, long sequence) {}

    private final Map<String, Set<MultiEmitter<? super Nudge>>> listeners = new ConcurrentHashMap<>();

    /** The nudges of one volunteer, from subscription on, without end. */
    public Multi<Nudge> of(UUID responderId) {
        return Multi.createFrom().emitter(emitter -> {
            listeners.compute(responderId.toString(), (id, known) -> {
                var emitters = known == null ? ConcurrentHashMap.<MultiEmitter<? super Nudge>>newKeySet() : known;
                emitters.add(emitter);
                return emitters;
            });
            emitter.onTermination(() -> listeners.computeIfPresent(responderId.toString(), (id, emitters) -> {
                emitters.remove(emitter);
                return emitters.isEmpty() ? null : emitters;
            }));
        });
    }

    /** Whether anybody here listens for this volunteer, given by the text of the id. */
    public boolean isListenedTo(String responderId) {
        return listeners.containsKey(responderId);
    }

    /** Nudges all who listen for this volunteer. */
    public void nudge(UUID responderId, Nudge nudge) {
        listeners.getOrDefault(responderId.toString(), Set.of()).forEach(emitter -> emitter.emit(nudge));
    }
}
