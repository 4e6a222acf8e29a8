package org.callout.responder.position;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.identity.KnownCallers;
import org.callout.responder.caller.CallingResponder;
import org.jspecify.annotations.Nullable;

/**
 * The short way of a fix. Nearly every request there is says where a phone is, in the same few words and by a token that was
 * verified a moment ago; such a one is taken here. Whatever is not beyond doubt, and whatever fails, goes the long way to {@link
 * PositionResource}, which alone refuses: nothing is decided twice.
 */
@ApplicationScoped
class PositionShortWay {

    /** After the headers of every answer and what browsers ask across origins, before identity. */
    private static final int JUST_BEFORE_IDENTITY = 250;

    private static final int LONGEST_BODY = 1_024;

    private final KnownCallers callers;
    private final CallingResponder responders;
    private final Discretion discretion;
    private final PositionPublisher publisher;
    private final ObjectReader json;
    private final Clock clock;
    private final Counter taken;

    PositionShortWay(
            KnownCallers callers,
            CallingResponder responders,
            Discretion discretion,
            PositionPublisher publisher,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.callers = callers;
        this.responders = responders;
        this.discretion = discretion;
        this.publisher = publisher;
        this.json = json.readerFor(PositionRequest.class);
        this.clock = clock;
        this.taken = Counter.builder("callout.fixes.short")
                .description("Fixes taken by the short way")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, JUST_BEFORE_IDENTITY);
    }

    private void enter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        int length = isFix(request) ? plainLength(request) : 0;
        Optional<UUID> responder = length > 0 ? known(request) : Optional.empty();
        responder.ifPresentOrElse(known -> read(routing, known, length), routing::next);
    }

    private static boolean isFix(HttpServerRequest request) {
        return request.method() == HttpMethod.PUT
                && PositionResource.PATH.equals(request.path())
                && request.version() == HttpVersion.HTTP_1_1;
    }

    /** Of a body that is sent at once and as it is; 0 for every other. */
    private static int plainLength(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean plain = type != null
                && type.startsWith("application/json")
                && length != null
                && length.length() <= 4
                && !request.headers().contains(HttpHeaders.EXPECT)
                && !request.headers().contains(HttpHeaders.CONTENT_ENCODING);
        int bytes = plain ? Integer.parseInt(length) : 0;
        return bytes <= LONGEST_BODY ? bytes : 0;
    }

    private Optional<UUID> known(HttpServerRequest request) {
        return callers.find(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(responders::recall);
    }

    /** Stops before the end of the request, so that whoever is next can still wait for it. */
    private void read(RoutingContext routing, UUID responder, int length) {
        HttpServerRequest request = routing.request();
        Buffer body = Buffer.buffer(length);
        request.handler(part -> {
            body.appendBuffer(part);
            if (body.length() >= length) {
                request.pause();
                judge(routing, responder, body);
            }
        });
    }

    private void judge(RoutingContext routing, UUID responder, Buffer body) {
        PositionRequest request = plainFix(body);
        Position fix = request == null ? null : request.of(responder);
        if (fix == null || !discretion.isSurelyCoarseEnough(fix)) {
            goTheLongWay(routing, body);
            return;
        }
        Context context = Objects.requireNonNull(Vertx.currentContext());
        publisher
                .offer(fix)
                .whenComplete((done, failure) -> context.runOnContext(go -> {
                    if (failure == null) {
                        accept(routing);
                    } else {
                        goTheLongWay(routing, body);
                    }
                }));
    }

    /** Null when there is any doubt. */
    private @Nullable PositionRequest plainFix(Buffer body) {
        try {
            PositionRequest fix = json.readValue(body.getBytes());
            return fix.keepsToRanges()
                            && fix.complaintAboutTime(clock.instant()).isEmpty()
                    ? fix
                    : null;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private void accept(RoutingContext routing) {
        taken.increment();
        routing.request().resume();
        routing.response().setStatusCode(202).end();
    }

    private static void goTheLongWay(RoutingContext routing, Buffer body) {
        ((RoutingContextInternal) routing).setBody(body);
        routing.next();
    }
}
