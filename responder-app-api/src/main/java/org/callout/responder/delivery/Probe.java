package org.callout.responder.delivery;

import java.util.UUID;

/**
 * A push that says nothing but that it has come.
 *
 * @param token by which its channel knows the device
 */
record Probe(UUID id, Channel channel, String token) {

    @Override
    public String toString() {
        return "Probe[id=" + id + ", channel=" + channel + "]";
    }
}
