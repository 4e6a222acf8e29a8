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

/**
 * Headers of every answer: what a browser may do with it and how long it may be kept. Files under {@code /assets/} carry
 * a hash in their names and live for ever; whatever names them, and everything about people, is not kept at all.
 */
@Singleton
class PageHeaders {

    /** Before authentication and routing, so that refusals carry the headers too. */
    private static final int FIRST = 1_000;

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String NEVER = "no-store";

    private final String contentSecurityPolicy;

    PageHeaders(Addresses addresses) {
        this.contentSecurityPolicy = contentSecurityPolicy(addresses);
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", contentSecurityPolicy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
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
