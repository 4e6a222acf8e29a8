package org.callout.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import static java.util.Objects.requireNonNull;

/**
 * Answers a request without a token, or with one that is not good, with 401 and what the issuer wants. The problem library's
 * own mapper was built for an older Quarkus and fails with this one.
 */
public class UnknownCallerMapper {

    /** The library's mapper has one more; with the same, which of the two wins would be chance. */
    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 2;

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_LIBRARY)
    Uni<Response> answer(RoutingContext request) {
        HttpAuthenticator authenticator = requireNonNull(request.get(HttpAuthenticator.class.getName()));
        return authenticator.getChallenge(request).map(UnknownCallerMapper::unauthorized);
    }

    private static Response unauthorized(ChallengeData challenge) {
        HttpProblem.Builder problem =
                HttpProblem.builder().withStatus(Status.UNAUTHORIZED).withTitle(Status.UNAUTHORIZED.getReasonPhrase());
        challenge.getHeaders().forEach((name, value) -> problem.withHeader(name.toString(), value));
        return problem.build().toResponse();
    }
}
