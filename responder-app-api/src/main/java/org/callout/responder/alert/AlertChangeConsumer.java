package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.callout.platform.messaging.Event;
import org.callout.platform.messaging.Messages;
import org.callout.platform.transaction.AfterCommit;
import org.callout.responder.aftercare.DeskOwner;
import org.callout.responder.aftercare.DeskOwners;
import org.callout.responder.delivery.Delivery;
import org.callout.responder.delivery.Sender;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Hears what dispatch tells of alerts. One transaction takes all changes that wait into the inbox with their
 * deliveries; the moment it is committed they are sent and whoever waits here is nudged. Who at the desk looks after somebody
 * comes the same way, and waits for that.
 */
@ApplicationScoped
class AlertChangeConsumer {

    private final Messages messages;
    private final AlertIntake intake;
    private final Sender sender;
    private final Nudges nudges;
    private final DeskOwners deskOwners;

    AlertChangeConsumer(Messages messages, AlertIntake intake, Sender sender, Nudges nudges, DeskOwners deskOwners) {
        this.messages = messages;
        this.intake = intake;
        this.sender = sender;
        this.nudges = nudges;
        this.deskOwners = deskOwners;
    }

    @Incoming("alert-change")
    Uni<Void> receive(ConsumerRecords<String, String> batch) {
        return messages.applyAllOnce(batch, "alert-inbox", AlertChange.TYPE, AlertChange.class, this::take)
                .chain(() ->
                        messages.applyAllOnce(batch, "aftercare", DeskOwner.TYPE, DeskOwner.class, deskOwners::take));
    }

    private Uni<Void> take(Mutiny.Session session, List<Event<AlertChange>> events) {
        var changes = events.stream().map(Event::data).toList();
        return intake.take(session, changes)
                .invoke(deliveries -> AfterCommit.hint(session, () -> announce(changes, deliveries)))
                .replaceWithVoid();
    }

    private void announce(List<AlertChange> changes, List<Delivery> deliveries) {
        sender.send(deliveries);
        changes.forEach(
                change -> nudges.nudge(change.responderId(), new Nudges.Nudge(change.alertId(), change.sequence())));
    }
}
