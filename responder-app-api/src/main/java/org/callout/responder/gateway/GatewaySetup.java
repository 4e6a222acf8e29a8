package org.callout.responder.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the gateway by configuration. */
class GatewaySetup {

    @Produces
    @Singleton
    Gateway gateway(
            @ConfigProperty(name = "callout.gateway.url") Optional<URI> address,
            @ConfigProperty(name = "callout.gateway.secret") Optional<String> secret,
            ObjectMapper json,
            Clock clock) {
        if (address.isEmpty()) {
            return message -> Uni.createFrom()
                    .item(new GatewayOutcome.Refused("there is no gateway: callout.gateway.url names none"));
        }
        var shared = secret.orElseThrow(
                () -> new IllegalArgumentException("callout.gateway.url needs callout.gateway.secret beside it"));
        return new HttpGateway(address.get(), shared, json, clock);
    }
}
