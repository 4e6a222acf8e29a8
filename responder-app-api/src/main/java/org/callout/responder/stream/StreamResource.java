package org.callout.responder.stream;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.responder.caller.CallingResponder;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The open page's live feed. */
@Path("/v1/me/stream")
@Tag(name = "alerts")
@RolesAllowed(Roles.RESPONDER)
class StreamResource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final AlertStream alerts;
    private final RegionNews regions;
    private final CallingResponder responder;
    private final JsonWebToken token;
    private final Clock clock;

    StreamResource(
            AlertStream alerts, RegionNews regions, CallingResponder responder, JsonWebToken token, Clock clock) {
        this.alerts = alerts;
        this.regions = regions;
        this.responder = responder;
        this.token = token;
        this.clock = clock;
    }

    /** The server's time, by which the page learns its clock's offset. */
    record At(Instant at) {}

    /** @param key of the region in use; another than the page's {@code /config.json} said means to read that again */
    record InUse(String key) {}

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "stream",
            summary = "The caller's alerts as they change",
            description =
                    "Events: `hello {at}`, then `alert` with an AlertView for each open alert and for every change,"
                            + " `region {key}` now and when another region is in use, and `heartbeat {at}` every 10 s. Ends when the token expires. Read with fetch, which can send the"
                            + " Authorization header.")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        var ends = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return responder
                .id()
                .onItem()
                .transformToMulti(id -> events(sse, id))
                .select()
                .first(ends);
    }

    private Multi<OutboundSseEvent> events(Sse sse, UUID id) {
        var hello = Multi.createFrom().item(() -> event(sse, "hello", new At(clock.instant())));
        var changes = alerts.of(id).map(alert -> event(sse, "alert", alert));
        var region = regions.keys().map(key -> event(sse, "region", new InUse(key)));
        var heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(HEARTBEAT)
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> event(sse, "heartbeat", new At(clock.instant())));
        return Multi.createBy()
                .concatenating()
                .streams(hello, Multi.createBy().merging().streams(changes, region, heartbeats));
    }

    private static OutboundSseEvent event(Sse sse, String name, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }
}
