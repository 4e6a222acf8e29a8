package org.callout.responder.delivery;

import com.google.firebase.FirebaseApp;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the push transport by configuration: an emulator where one is named, Google otherwise. */
class PushSetup {

    private static final String APP = "callout";

    @Produces
    @Singleton
    @Startup
    FirebaseApp firebase(
            @ConfigProperty(name = "callout.fcm-project") String project,
            @ConfigProperty(name = "callout.push-emulator-url") Optional<URI> emulator) {
        return FirebaseSetup.app(APP, project, emulator);
    }

    void stop(@Disposes FirebaseApp app) {
        app.delete();
    }

    @Produces
    @Singleton
    PushTransport transport(FirebaseApp app, OfferJson json, Clock clock) {
        return new FcmTransport(FirebaseSetup.messaging(app), json, clock);
    }
}
