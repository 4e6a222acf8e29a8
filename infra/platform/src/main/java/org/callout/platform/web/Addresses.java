package org.callout.platform.web;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The public addresses that a page talks to. */
@Singleton
class Addresses {

    private final URI dispatch;
    private final URI responder;
    private final URI oidc;
    private final Optional<URI> pushEmulator;
    private final Optional<URI> mapStyle;

    Addresses(
            @ConfigProperty(name = "callout.dispatch-url") URI dispatch,
            @ConfigProperty(name = "callout.responder-url") URI responder,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI oidc,
            @ConfigProperty(name = "callout.push-emulator-url") Optional<URI> pushEmulator,
            @ConfigProperty(name = "callout.map-style-url") Optional<URI> mapStyle) {
        this.dispatch = dispatch;
        this.responder = responder;
        this.oidc = oidc;
        this.pushEmulator = pushEmulator;
        this.mapStyle = mapStyle;
    }

    URI dispatch() {
        return dispatch;
    }

    URI responder() {
        return responder;
    }

    URI oidc() {
        return oidc;
    }

    /** Null when push goes through Google, or not at all. */
    @Nullable
    URI pushEmulator() {
        return pushEmulator.orElse(null);
    }

    /** A style to use instead of the offline base map; null for the base map. */
    @Nullable
    URI mapStyle() {
        return mapStyle.orElse(null);
    }

    /** Scheme, host and port of everything named here, each once. */
    Stream<String> origins() {
        return Stream.concat(
                        Stream.of(dispatch, responder, oidc), Stream.concat(pushEmulator.stream(), mapStyle.stream()))
                .map(Addresses::origin)
                .distinct();
    }

    static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
