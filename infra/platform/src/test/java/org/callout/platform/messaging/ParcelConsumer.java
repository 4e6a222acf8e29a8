package org.callout.platform.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.callout.platform.Parcel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

import static org.callout.platform.messaging.Handler.on;

/** Stores each parcel it hears of, as a service would. */
@ApplicationScoped
class ParcelConsumer {

    record ParcelSent(String id) {}

    /** End of the id of a parcel that lets every batch fail. */
    static final String TOO_HEAVY = "-too-heavy";

    private final List<String> weighed = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final Messages messages;

    ParcelConsumer(Messages messages) {
        this.messages = messages;
    }

    List<String> weighed() {
        return weighed;
    }

    /** What came from the broker, whether or not anything could be done about it. */
    List<String> received() {
        return received;
    }

    List<String> tried() {
        return tried;
    }

    @Incoming("parcel-sent")
    Uni<Void> receive(ConsumerRecord<String, String> message) {
        received.add(String.valueOf(message.value()));
        return messages.applyOnce(message, "parcels", on("org.callout.parcel.sent", ParcelSent.class, this::store));
    }

    @Incoming("parcel-weighed")
    Uni<Void> receiveAll(ConsumerRecords<String, String> batch) {
        return messages.applyAll(batch, "org.callout.parcel.weighed", ParcelSent.class, events -> {
            List<String> ids = events.stream().map(event -> event.data().id()).toList();
            if (ids.stream().anyMatch(id -> id.endsWith(TOO_HEAVY))) {
                return Uni.createFrom().failure(new IllegalStateException("too heavy"));
            }
            weighed.addAll(ids);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> store(Mutiny.Session session, Event<ParcelSent> event) {
        tried.add(event.data().id());
        return session.persist(new Parcel(event.data().id()));
    }
}
