package org.callout.responder.delivery;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.internal.ApacheHttp2Transport;
import com.google.firebase.messaging.FirebaseMessaging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;

/**
 * The Admin SDK, pointed at Google or at an emulator. The SDK has no setting for its endpoint, so an emulator is reached
 * by the route that its HTTP client plans; all else, messages and errors and retries, is the code that runs against Google.
 */
final class FirebaseSetup {

    /** The SDK's own limits; the sender's deadline for the whole of a message is shorter than their sum. */
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private static final Duration READ = Duration.ofSeconds(4);

    /** Far enough for a token that nobody looks at. */
    private static final Date NEVER = new Date(Long.MAX_VALUE);

    private FirebaseSetup() {}

    static FirebaseApp app(String name, String project, Optional<URI> emulator) {
        var options = FirebaseOptions.builder()
                .setProjectId(project)
                .setConnectTimeout(Math.toIntExact(CONNECT.toMillis()))
                .setReadTimeout(Math.toIntExact(READ.toMillis()))
                .setWriteTimeout(Math.toIntExact(READ.toMillis()))
                .setCredentials(emulator.isPresent() ? anyone() : fromEnvironment());
        emulator.ifPresent(uri -> options.setHttpTransport(routedTo(uri)));
        return FirebaseApp.initializeApp(options.build(), name);
    }

    static FirebaseMessaging messaging(FirebaseApp app) {
        return FirebaseMessaging.getInstance(app);
    }

    private static ApacheHttp2Transport routedTo(URI emulator) {
        var route = new HttpRoute(new HttpHost(emulator.getScheme(), emulator.getHost(), emulator.getPort()));
        return new ApacheHttp2Transport(ApacheHttp2Transport.defaultHttpAsyncClientBuilder()
                .setRoutePlanner((target, context) -> route)
                .build());
    }

    private static GoogleCredentials anyone() {
        return GoogleCredentials.create(new AccessToken("emulator", NEVER));
    }

    private static GoogleCredentials fromEnvironment() {
        try {
            return GoogleCredentials.getApplicationDefault();
        } catch (IOException e) {
            throw new UncheckedIOException("no Google credentials: set GOOGLE_APPLICATION_CREDENTIALS", e);
        }
    }
}
