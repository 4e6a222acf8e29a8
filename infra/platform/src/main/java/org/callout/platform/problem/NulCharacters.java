package org.callout.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address with a NUL character, which no text in PostgreSQL can hold, before anybody searches for it. */
class NulCharacters {

    private static final String WRITTEN = "%00";
    private static final String NUL = "\u0000";

    @ServerRequestFilter(preMatching = true)
    void refuse(ContainerRequestContext request) {
        var address = request.getUriInfo();
        if (!address.getRequestUri().toString().contains(WRITTEN)) {
            return;
        }
        var parameter = address.getQueryParameters().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(value -> value.contains(NUL)))
                .map(entry -> entry.getKey().replace(NUL, ""))
                .findFirst();
        throw parameter
                .map(name -> Problems.badQuery(name, "has a NUL character"))
                .orElseGet(() -> HttpProblem.valueOf(Status.BAD_REQUEST, "The address has a NUL character"));
    }
}
