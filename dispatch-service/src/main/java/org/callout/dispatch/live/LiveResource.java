package org.callout.dispatch.live;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
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
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What happens to the callouts of the caller's organisation, as server-sent events. A page connects first and reads its
 * snapshot second; the stream ends when the token expires, and the page comes back with a fresh one.
 */
@Path("/v1/live")
class LiveResource {

    private final LiveFeed feed;
    private final JsonWebToken token;
    private final Clock clock;

    LiveResource(LiveFeed feed, JsonWebToken token, Clock clock) {
        this.feed = feed;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    public Multi<OutboundSseEvent> listen(@Context Sse sse) {
        String organisation = token.<String>claim("organisation")
                .orElseThrow(() -> new ForbiddenException("the token names no organisation"));
        Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
        return feed.listen(organisation)
                .select()
                .first(Duration.between(clock.instant(), expiry))
                .map(fact -> event(sse, fact));
    }

    private static OutboundSseEvent event(Sse sse, LiveFact fact) {
        return sse.newEventBuilder()
                .name(fact.event())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(LiveFact.class, fact)
                .build();
    }
}
