package org.callout.responder.caller;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The responder whose token it is. */
@ApplicationScoped
public class CallingResponder {

    private final Caller caller;
    private final Subjects subjects;

    CallingResponder(Caller caller, Subjects subjects) {
        this.caller = caller;
        this.subjects = subjects;
    }

    /** The token's subject, who may have no account yet. */
    public String subject() {
        return caller.subject();
    }

    /** The responder's id; fails with 404 if the subject has no account. */
    public Uni<UUID> id() {
        return subjects.responderOf(subject());
    }

    /** The id of a responder who has called before, known without asking anybody; empty when it is to be looked up. */
    public Optional<UUID> recall(SecurityIdentity whoever) {
        return whoever.hasRole(Roles.RESPONDER) && whoever.getPrincipal() instanceof JsonWebToken token
                ? subjects.recall(token.getSubject())
                : Optional.empty();
    }

    /** What somebody is told whose account has gone meanwhile; from the next request on, a new one of theirs is found. */
    public HttpProblem hasNoAccountAnyMore() {
        leave();
        return hasNoAccount();
    }

    /** Whose account has gone: whose token it is has to be looked up again. */
    public void leave() {
        subjects.forget(subject());
    }

    /** What a caller without an account is told. */
    public static HttpProblem hasNoAccount() {
        return HttpProblem.valueOf(Status.NOT_FOUND, "This token has no account yet: POST /v1/responders opens one.");
    }
}
