package org.callout.responder.way;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.assignment.AssignmentView;
import org.callout.responder.assignment.OwnAssignments;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The way of somebody assigned. Where they are stands in the body, so that it stands in no log. */
@Path("/v1/me/assignments/{id}/route")
@Tag(name = "assignments")
@RolesAllowed(Roles.RESPONDER)
class WayResource {

    private final OwnAssignments assignments;
    private final Ways ways;
    private final CallingResponder caller;

    WayResource(OwnAssignments assignments, Ways ways, CallingResponder caller) {
        this.assignments = assignments;
        this.ways = ways;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "findWay",
            summary = "The way from here, by the AED if there is one to fetch, then to the patient",
            description = "Keeps nothing. A leg without streets is a straight line and says so.")
    @APIResponse(responseCode = "200", description = "The way")
    @APIResponse(responseCode = "404", description = "No such assignment of the caller's")
    @APIResponse(responseCode = "410", description = "The assignment has ended; `outcome` tells how")
    public Uni<WayView> find(@RestPath UUID id, @Valid @NotNull WayRequest request) {
        return caller.id()
                .chain(responder -> assignments.find(responder, id))
                .map(found -> found.orElseThrow(Problems::notFound))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(assignment -> find(assignment, request));
    }

    private WayView find(AssignmentView assignment, WayRequest request) {
        var details = assignment.details();
        if (details == null) {
            throw Problems.typed(
                    Refusal.ASSIGNMENT_OVER,
                    Problems.gone("The assignment has ended", assignment.state().name()));
        }
        return ways.find(assignment, details, request);
    }
}
