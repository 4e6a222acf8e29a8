package org.callout.responder.webpush;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Web push by configuration: without keys nobody is pushed to by it. */
class WebPushSetup {

    @Produces
    @Singleton
    WebPush webPush(
            @ConfigProperty(name = "callout.web-push.public-key") Optional<String> publicKey,
            @ConfigProperty(name = "callout.web-push.private-key") Optional<String> privateKey,
            @ConfigProperty(name = "callout.web-push.contact") URI contact,
            @ConfigProperty(name = "callout.web-push.services") List<String> services,
            @ConfigProperty(name = "callout.push-emulator-url") Optional<URI> emulator,
            Clock clock) {
        var vapid = publicKey.map(own -> Vapid.of(
                own,
                privateKey.orElseThrow(() -> new IllegalArgumentException(
                        "callout.web-push.public-key needs callout.web-push.private-key beside it")),
                contact));
        return new WebPush(vapid, new PushServices(services, emulator), clock);
    }
}
