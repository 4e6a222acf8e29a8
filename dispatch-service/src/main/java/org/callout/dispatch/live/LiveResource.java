package org.callout.dispatch.live;

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
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/**
 * What happens to the callouts of the caller's organisation, as server-sent events. A page connects first and reads its
 * snapshot second; the stream ends when the token expires, and the page comes back with a fresh one.
 */
@Path("/v1/live")
class LiveResource {

    private final LiveFeed feed;
    private final Caller caller;
    private final JsonWebToken token;
    private final Clock clock;

    LiveResource(LiveFeed feed, Caller caller, JsonWebToken token, Clock clock) {
        this.feed = feed;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Tag(name = "Live")
    @Operation(summary = "Tell what happens, as server-sent events")
    @APIResponse(
            responseCode = "200",
            description =
                    "Events hello, callout, position, alarm, aed, region and heartbeat, each with its data as JSON",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN, Roles.WALL})
    public Multi<OutboundSseEvent> listen(@Context Sse sse) {
        Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
        return feed.listen(caller.getOrganisation(), Duration.between(clock.instant(), expiry))
                .map(fact -> event(sse, fact));
    }

    private static OutboundSseEvent event(Sse sse, LiveFact fact) {
        return sse.newEventBuilder()
                .name(fact.event())
                .data(LiveFact.class, fact)
                .build();
    }
}
