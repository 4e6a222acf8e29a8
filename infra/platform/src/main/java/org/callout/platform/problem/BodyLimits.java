package org.callout.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Refuses bodies that are too long with 413, before anything reads them. */
@ApplicationScoped
class BodyLimits {

    /** After identity, before the resources; Quarkus' own limit, which knows one size for all paths, comes just before. */
    private static final int JUST_BEFORE_RESOURCES = 1;

    private static final int TOO_LARGE = 413;

    /** How long a body may be. */
    @ConfigMapping(prefix = "callout.body")
    interface Config {

        /** For every path that is not named. */
        @WithDefault("64K")
        MemorySize limit();

        /** For single paths, such as {@code callout.body.paths."/v1/aeds/import"=20M}. */
        Map<String, MemorySize> paths();
    }

    private final Config config;

    BodyLimits(Config config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, JUST_BEFORE_RESOURCES);
    }

    private void check(RoutingContext request) {
        long limit = config.paths()
                .getOrDefault(request.normalizedPath(), config.limit())
                .asLongValue();
        if (announcedLength(request) > limit) {
            refuse(request, limit);
            return;
        }
        // A body without a length is counted while it is read.
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        request.next();
    }

    private static long announcedLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void refuse(RoutingContext request, long limit) {
        request.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(new JsonObject()
                        .put("status", TOO_LARGE)
                        .put("title", "Content Too Large")
                        .put("detail", "The body may have at most %d bytes.".formatted(limit))
                        .encode());
    }
}
