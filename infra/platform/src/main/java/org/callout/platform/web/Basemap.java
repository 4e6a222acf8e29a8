package org.callout.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Serves the offline base map, one PMTiles file of which pages read parts. Its address carries the region's key, and its entity tag
 * changes with the file, so that a page never mixes parts of two maps.
 */
@Singleton
class Basemap {

    static final String FOLDER = "/basemap/";

    private static final String ENDING = ".pmtiles";

    private final Regions regions;

    Basemap(Regions regions) {
        this.regions = regions;
    }

    static String pathOf(LoadedRegion region) {
        return FOLDER + region.key() + ENDING;
    }

    void routes(@Observes Router router) {
        router.route(HttpMethod.GET, FOLDER + "*").handler(this::serve);
        router.route(HttpMethod.HEAD, FOLDER + "*").handler(this::serve);
    }

    private void serve(RoutingContext context) {
        HttpServerResponse response = context.response();
        Optional<Path> readable = file(context.normalizedPath());
        if (readable.isEmpty()) {
            response.setStatusCode(404).end();
            return;
        }
        Path map = readable.get();
        String tag = entityTag(map);
        response.putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/vnd.pmtiles")
                // Parts of a file cannot be compressed on the way.
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        send(context, map, tag);
    }

    /** The map of the region in use; whoever asks for another's has yet to hear of this one. */
    private Optional<Path> file(String path) {
        LoadedRegion region = regions.current();
        return region.folder().filter(folder -> path.equals(pathOf(region))).flatMap(Basemap::in);
    }

    private static Optional<Path> in(Path folder) {
        try (var maps = Files.newDirectoryStream(folder, "*" + ENDING)) {
            var first = maps.iterator();
            return first.hasNext() ? Optional.of(first.next()).filter(Files::isReadable) : Optional.empty();
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    private static void send(RoutingContext context, Path map, String tag) {
        HttpServerResponse response = context.response();
        long size = sizeOf(map);
        switch (ByteRange.wanted(rangeHeader(context, tag), size)) {
            case ByteRange.Wanted.Whole() -> send(context, map, new ByteRange(0, size - 1));
            case ByteRange.Wanted.Unsatisfiable() ->
                response.setStatusCode(416)
                        .putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size)
                        .end();
            case ByteRange.Wanted.Part(ByteRange range) -> {
                response.setStatusCode(206)
                        .putHeader(
                                HttpHeaders.CONTENT_RANGE,
                                "bytes %d-%d/%d".formatted(range.first(), range.last(), size));
                send(context, map, range);
            }
        }
    }

    private static void send(RoutingContext context, Path map, ByteRange range) {
        HttpServerResponse response = context.response();
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(range.length()))
                    .end();
        } else {
            response.sendFile(map.toString(), range.first(), range.length()).onFailure(context::fail);
        }
    }

    /** A part is wanted only of the very file that the page has begun to read (If-Range). */
    private static Optional<String> rangeHeader(RoutingContext context, String tag) {
        String condition = context.request().getHeader("If-Range");
        return condition == null || condition.equals(tag)
                ? Optional.ofNullable(context.request().getHeader("Range"))
                : Optional.empty();
    }

    private static String entityTag(Path map) {
        try {
            long changed = Files.getLastModifiedTime(map).toMillis();
            return "\"" + Long.toHexString(sizeOf(map)) + "-" + Long.toHexString(changed) + "\"";
        } catch (IOException vanished) {
            throw new UncheckedIOException(vanished);
        }
    }

    private static long sizeOf(Path map) {
        try {
            return Files.size(map);
        } catch (IOException vanished) {
            throw new UncheckedIOException(vanished);
        }
    }
}
