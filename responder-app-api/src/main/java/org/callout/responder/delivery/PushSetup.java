package org.callout.responder.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.firebase.FirebaseApp;
import io.quarkus.runtime.Startup;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.callout.responder.gateway.Gateway;
import org.callout.responder.webpush.WebPush;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ways out, by configuration; FCM is an emulator where one is named, and Google otherwise. */
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
    PushTransport transport(
            FirebaseApp app,
            WebPush webPush,
            Gateway gateway,
            Pool pool,
            OfferJson offers,
            ObjectMapper json,
            Clock clock) {
        var telephone = new TelephoneTransport(gateway, pool);
        return new Channels(Map.of(
                Channel.FCM,
                new FcmTransport(FirebaseSetup.messaging(app), offers, clock),
                Channel.WEB_PUSH,
                new WebPushTransport(webPush, offers, json, clock),
                Channel.SMS,
                telephone,
                Channel.VOICE,
                telephone));
    }
}
