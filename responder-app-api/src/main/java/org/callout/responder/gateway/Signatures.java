package org.callout.responder.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the gateway has said something: nothing is believed where no secret is shared with it. */
@ApplicationScoped
public class Signatures {

    private final Optional<String> secret;
    private final Clock clock;

    Signatures(@ConfigProperty(name = "callout.gateway.secret") Optional<String> secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Whether this body was signed with the shared secret, and just now. */
    public boolean isOurs(String signature, byte[] body) {
        return secret.filter(shared -> Signature.isValid(signature, body, shared, clock.instant()))
                .isPresent();
    }
}
