package org.callout.dispatch.presence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.callout.platform.messaging.Event;
import org.callout.platform.messaging.Messages;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes over what responders say of themselves and are granted. A repeated profile is known by its version. */
@ApplicationScoped
class ResponderProfileConsumer {

    private static final String TYPE = "org.callout.responder.profile";

    /** Profiles of different responders need no order among each other. */
    private static final int AT_ONCE = 8;

    private final Messages messages;
    private final PresenceStore store;
    private final Clock clock;

    ResponderProfileConsumer(Messages messages, PresenceStore store, Clock clock) {
        this.messages = messages;
        this.store = store;
        this.clock = clock;
    }

    @Incoming("responder-profile")
    Uni<Void> receive(ConsumerRecords<String, String> batch) {
        return messages.applyAll(batch, TYPE, ResponderProfile.class, this::apply);
    }

    private Uni<Void> apply(List<Event<ResponderProfile>> events) {
        return Multi.createFrom()
                .iterable(ResponderProfile.newestOfEach(
                        events.stream().map(Event::data).toList()))
                .onItem()
                .transformToUni(this::apply)
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> apply(ResponderProfile profile) {
        return profile.erased()
                ? store.erase(profile.responderId(), clock.instant()).replaceWith(true)
                : store.apply(profile, clock.instant());
    }
}
