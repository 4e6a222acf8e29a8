package org.callout.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static io.vertx.core.http.HttpHeaders.createOptimized;

/**
 * Headers of every answer: what a browser may do with it and how long it may be kept. Files under {@code /assets/} carry
 * a hash in their names and live for ever; whatever names them, and everything about people, is not kept at all.
 */
@Singleton
class PageHeaders {

    /** Before authentication and routing, so that refusals carry the headers too. */
    private static final int FIRST = 1_000;

    // Kept as they are sent: each answer carries them, and texts are looked through for wrong characters each time.
    private static final CharSequence CONTENT_SECURITY_POLICY = createOptimized("Content-Security-Policy");
    private static final CharSequence CONTENT_TYPE_OPTIONS = createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = createOptimized("no-referrer");
    private static final CharSequence FOR_EVER = createOptimized("public, max-age=31536000, immutable");
    private static final CharSequence NEVER = createOptimized("no-store");

    private final CharSequence contentSecurityPolicy;

    PageHeaders(Addresses addresses) {
        this.contentSecurityPolicy = createOptimized(contentSecurityPolicy(addresses));
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        context.response()
                .putHeader(CONTENT_SECURITY_POLICY, contentSecurityPolicy)
                .putHeader(CONTENT_TYPE_OPTIONS, NO_SNIFF)
                .putHeader(REFERRER_POLICY, NO_REFERRER);
        context.addHeadersEndHandler(ignored -> keep(context));
        context.next();
    }

    private static void keep(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = context.normalizedPath();
        if (path.startsWith(Basemap.FOLDER)) {
            return;
        }
        boolean found = context.response().getStatusCode() < 300;
        headers.set(HttpHeaders.CACHE_CONTROL, found && path.startsWith("/assets/") ? FOR_EVER : NEVER);
    }

    /**
     * MapLibre runs its worker from a blob and draws into blobs and data addresses; accessible components set inline
     * styles. Scripts come from the service alone.
     */
    private static String contentSecurityPolicy(Addresses addresses) {
        String talkedTo = addresses.origins().collect(Collectors.joining(" "));
        URI style = addresses.mapStyle();
        String mapImages = style == null ? "" : " " + Addresses.origin(style);
        return Stream.of(
                        "default-src 'self'",
                        "connect-src 'self' " + talkedTo + firebase(addresses),
                        "img-src 'self' data: blob:" + mapImages,
                        "style-src 'self' 'unsafe-inline'",
                        "worker-src 'self' blob:",
                        "child-src blob:",
                        "font-src 'self' data:",
                        "media-src 'self' data: blob:",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .collect(Collectors.joining("; "));
    }

    /** Where a browser registers for web push when no emulator stands in for Google. */
    private static String firebase(Addresses addresses) {
        return addresses.pushEmulator() == null
                ? " https://fcmregistrations.googleapis.com https://firebaseinstallations.googleapis.com"
                : "";
    }
}
