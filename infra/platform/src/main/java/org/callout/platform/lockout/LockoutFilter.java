package org.callout.platform.lockout;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.callout.platform.identity.Worker;
import org.callout.platform.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses whoever an administrator has locked out, whatever their token says. What somebody does for themselves as a volunteer
 * goes on: that is their membership's matter, and they may be on the way to somebody.
 */
@ApplicationScoped
class LockoutFilter {

    private static final String FOR_THEMSELVES = "/v1/me";

    /** After whatever counts requests, so that refused ones are counted. */
    private static final int LAST = Priorities.USER + 100;

    private final CurrentIdentityAssociation identities;
    private final Doors doors;
    private final OpenStreams streams;

    LockoutFilter(CurrentIdentityAssociation identities, Doors doors, OpenStreams streams) {
        this.identities = identities;
        this.doors = doors;
        this.streams = streams;
    }

    @ServerRequestFilter(priority = LAST)
    public Uni<Void> refuse(ContainerRequestContext request, RoutingContext routing) {
        if (isForThemselves(request.getUriInfo().getPath()))
            return Uni.createFrom().voidItem();
        return identities
                .getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .invoke(identity -> Optional.ofNullable(identity)
                        .flatMap(Worker::of)
                        .map(Door::of)
                        .ifPresent(door -> enter(door, request, routing)))
                .replaceWithVoid();
    }

    private void enter(Door door, ContainerRequestContext request, RoutingContext routing) {
        if (doors.isShut(door)) {
            throw Problems.forbidden(
                    "%s is locked out by an administrator of the organisation.".formatted(whose(door)));
        }
        if (isStream(request)) streams.add(door, routing);
    }

    private static boolean isForThemselves(String path) {
        return path.equals(FOR_THEMSELVES) || path.startsWith(FOR_THEMSELVES + "/");
    }

    private static String whose(Door door) {
        return door.kind() == Worker.Kind.STAFF ? "This account" : "This client";
    }

    private static boolean isStream(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.SERVER_SENT_EVENTS);
    }
}
