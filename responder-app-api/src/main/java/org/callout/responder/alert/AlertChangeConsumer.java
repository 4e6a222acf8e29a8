package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.callout.platform.messaging.Event;
import org.callout.platform.messaging.Handler;
import org.callout.platform.messaging.Messages;
import org.callout.responder.delivery.Delivery;
import org.callout.responder.delivery.Sender;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Hears what dispatch tells of alerts. One transaction takes the change into the inbox with its deliveries; the moment it
 * is committed they are sent and whoever waits here is nudged.
 */
@ApplicationScoped
class AlertChangeConsumer {

    private final Messages messages;
    private final AlertIntake intake;
    private final Sender sender;
    private final Nudges nudges;

    AlertChangeConsumer(Messages messages, AlertIntake intake, Sender sender, Nudges nudges) {
        this.messages = messages;
        this.intake = intake;
        this.sender = sender;
        this.nudges = nudges;
    }

    private record Taken(AlertChange change, List<Delivery> deliveries) {}

    @Incoming("alert-change")
    Uni<Void> receive(ConsumerRecord<String, String> message) {
        var taken = new AtomicReference<@Nullable Taken>();
        return messages.applyOnce(
                        message,
                        "alert-inbox",
                        Handler.on(
                                AlertChange.TYPE, AlertChange.class, (session, event) -> take(session, event, taken)))
                .invoke(() -> announce(taken.get()));
    }

    private Uni<Void> take(Mutiny.Session session, Event<AlertChange> event, AtomicReference<@Nullable Taken> taken) {
        taken.set(null);
        return intake.take(session, event.data())
                .invoke(deliveries -> taken.set(new Taken(event.data(), deliveries)))
                .replaceWithVoid();
    }

    private void announce(@Nullable Taken taken) {
        if (taken != null) {
            sender.send(taken.deliveries());
            var change = taken.change();
            nudges.nudge(change.responderId(), new Nudges.Nudge(change.alertId(), change.sequence()));
        }
    }
}
