package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.callout.platform.messaging.Messages;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes over where responders are, a whole batch by one statement. An old or repeated fix is known by its time. */
@ApplicationScoped
class ResponderPositionConsumer {

    private static final String TYPE = "org.callout.responder.position";

    private final Messages messages;
    private final PositionStore store;

    ResponderPositionConsumer(Messages messages, PositionStore store) {
        this.messages = messages;
        this.store = store;
    }

    @Incoming("responder-position")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> batch) {
        return messages.applyAllBare(batch, TYPE, ResponderPositions.class, PlainFixes::find, this::move);
    }

    private Uni<Void> move(List<ResponderPositions> messages) {
        return store.move(ResponderPosition.newestOfEach(messages)).replaceWithVoid();
    }
}
