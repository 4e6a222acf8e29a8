package org.callout.responder.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.callout.responder.offer.Offer;

/** An offer as the JSON that the phone reads and the inbox keeps. */
@ApplicationScoped
class OfferJson {

    private final ObjectMapper mapper;

    OfferJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Offer offer) {
        try {
            return mapper.writeValueAsString(offer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an offer cannot be written", e);
        }
    }

    Offer read(String json) {
        try {
            return mapper.readValue(json, Offer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored offer cannot be read", e);
        }
    }
}
