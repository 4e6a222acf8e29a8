package org.callout.responder.care;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.callout.platform.messaging.Messages;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which care requests volunteers may ask for. */
@ApplicationScoped
class CareOfferConsumer {

    private final Messages messages;
    private final CareOffers offers;

    CareOfferConsumer(Messages messages, CareOffers offers) {
        this.messages = messages;
        this.offers = offers;
    }

    @Incoming("care-offer")
    Uni<Void> receive(ConsumerRecords<String, String> batch) {
        return messages.applyAll(batch, CareOffer.TYPE, CareOffer.class, offers::keep);
    }
}
