package org.callout.dispatch.guardian;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses how guardians hear. */
@Singleton
class GatewaySetup {

    @Produces
    @Singleton
    GuardianGateway gateway(
            @ConfigProperty(name = "callout.guardian.webhook-url") Optional<URI> address,
            @ConfigProperty(name = "callout.guardian.webhook-token") Optional<String> token,
            ObjectMapper json) {
        return address.<GuardianGateway>map(known -> new WebhookGateway(known, token, json))
                .orElseGet(DeskGateway::new);
    }
}
