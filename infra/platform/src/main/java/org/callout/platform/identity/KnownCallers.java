package org.callout.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells at once who calls, where that was verified a short while ago: for what comes so often that it goes a way of its own. */
@ApplicationScoped
public class KnownCallers {

    private final RememberedCallers remembered;

    KnownCallers(RememberedCallers remembered) {
        this.remembered = remembered;
    }

    /** Empty when the token is to be verified first, or there is none. */
    public Optional<SecurityIdentity> find(@Nullable String authorization) {
        return remembered.find(authorization);
    }
}
