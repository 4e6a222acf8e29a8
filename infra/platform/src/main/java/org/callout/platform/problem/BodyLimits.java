package org.callout.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.stream.IntStream;

/** Refuses bodies that say that they are too long, before anything reads them; the others {@link CountedBody} counts. */
@ApplicationScoped
class BodyLimits {

    /** After identity, before the resources; Quarkus' own limit, which knows one size for all paths, comes just before. */
    private static final int JUST_BEFORE_RESOURCES = 1;

    /** How long a body may be. */
    @ConfigMapping(prefix = "callout.body")
    interface Config {

        /** For every path that is not named. */
        @WithDefault("64K")
        MemorySize limit();

        /**
         * For single paths, such as {@code callout.body.paths."/v1/aeds/import"=64M}; a segment that is {@code *} stands for
         * any one segment.
         */
        Map<String, MemorySize> paths();
    }

    private final Config config;

    BodyLimits(Config config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, JUST_BEFORE_RESOURCES);
    }

    /** How many bytes the request's body may have. */
    long limitOf(RoutingContext request) {
        String path = request.normalizedPath();
        MemorySize exact = config.paths().get(path);
        return (exact != null ? exact : limitOfKind(path)).asLongValue();
    }

    private MemorySize limitOfKind(String path) {
        return config.paths().entrySet().stream()
                .filter(each -> isOfKind(path.split("/", -1), each.getKey().split("/", -1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(config::limit);
    }

    private static boolean isOfKind(String[] path, String[] pattern) {
        return path.length == pattern.length
                && IntStream.range(0, path.length).allMatch(i -> pattern[i].equals("*") || pattern[i].equals(path[i]));
    }

    private void check(RoutingContext request) {
        long limit = limitOf(request);
        if (announcedLength(request) > limit) {
            refuse(request, Problems.tooLarge(limit));
        } else {
            request.next();
        }
    }

    private static long announcedLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /**
     * What is left of the body is not read: over HTTP/1 nothing else can follow it on this connection. HTTP/2 ends the stream
     * alone, and forbids the header.
     */
    static void breakOff(RoutingContext request) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private static void refuse(RoutingContext request, HttpProblem problem) {
        breakOff(request);
        problem.getHeaders().forEach((name, value) -> request.response().putHeader(name, value.toString()));
        request.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(new JsonObject()
                        .put("status", problem.getStatusCode())
                        .put("title", problem.getTitle())
                        .put("detail", problem.getDetail())
                        .encode());
    }
}
