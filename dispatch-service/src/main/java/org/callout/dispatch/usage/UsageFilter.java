package org.callout.dispatch.usage;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.callout.platform.identity.Worker;
import org.callout.platform.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Notes who makes each request, and refuses one that is beyond its client's limit. Whatever an incident is told by is never
 * refused: who floods us with emergencies is told of on the organisation's page instead.
 */
@ApplicationScoped
class UsageFilter {

    private static final String WORKER = Worker.class.getName();
    private static final String INCIDENTS = "/v1/incidents";
    private static final String LIVE = "/v1/live";
    private static final Set<String> TELLING = Set.of("POST", "PUT", "PATCH");
    private static final Set<Integer> REFUSALS =
            Set.of(Status.FORBIDDEN.getStatusCode(), Status.TOO_MANY_REQUESTS.getStatusCode());

    private final CurrentIdentityAssociation identities;
    private final Usage usage;
    private final Clock clock;

    UsageFilter(CurrentIdentityAssociation identities, Usage usage, Clock clock) {
        this.identities = identities;
        this.usage = usage;
        this.clock = clock;
    }

    @ServerRequestFilter
    public Uni<Void> begin(ContainerRequestContext request, RoutingContext routing) {
        return identities
                .getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .invoke(identity -> {
                    if (identity != null) Worker.of(identity).ifPresent(worker -> begin(worker, request, routing));
                })
                .replaceWithVoid();
    }

    private void begin(Worker worker, ContainerRequestContext request, RoutingContext routing) {
        request.setProperty(WORKER, worker);
        String path = request.getUriInfo().getPath();
        boolean emergency = path.startsWith(INCIDENTS) && TELLING.contains(request.getMethod());
        Optional<Duration> wait = usage.begin(worker, emergency);
        if (wait.isPresent()) throw Problems.tooMany("This client has asked too often in this minute.", wait.get());
        if (path.equals(LIVE) && worker.kind() == Worker.Kind.STAFF) follow(worker, routing);
    }

    /** Whoever only watches makes no requests: they are there as long as their stream is open. */
    private void follow(Worker worker, RoutingContext routing) {
        Instant since = clock.instant();
        routing.addEndHandler(end -> usage.stayed(worker, since));
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (REFUSALS.contains(response.getStatus()) && workerOf(request) instanceof Worker worker) usage.refuse(worker);
    }

    private static @Nullable Object workerOf(ContainerRequestContext request) {
        return request.getProperty(WORKER);
    }
}
