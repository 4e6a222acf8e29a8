package org.callout.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import org.callout.platform.transaction.Outage;
import org.jspecify.annotations.Nullable;

/** Words the problems that nobody threw on purpose: an unreadable body or query, and an outage behind the service. */
@ApplicationScoped
class ProblemWording implements ProblemPostProcessor {

    private static final int BEFORE_LOGGING = 200;
    private static final int SERVER_ERROR = 500;

    @Override
    public int priority() {
        return BEFORE_LOGGING;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof WebApplicationException wrapper
                && wrapper.getCause() instanceof HttpProblem worded) {
            return worded;
        }
        if (context.cause instanceof BodyTooLargeException tooLarge) {
            return Problems.tooLarge(tooLarge.limit());
        }
        JsonProcessingException unreadable = unreadableBody(context.cause);
        if (unreadable != null) {
            return JsonProblem.of(unreadable);
        }
        if (problem.getStatusCode() == SERVER_ERROR && Outage.isOne(context.cause)) {
            return Problems.unavailable("Something behind this service does not answer. Please try again.");
        }
        return problem;
    }

    private static @Nullable JsonProcessingException unreadableBody(Throwable cause) {
        return switch (cause) {
            case JsonProcessingException direct -> direct;
            case WebApplicationException wrapped
            when wrapped.getCause() instanceof JsonProcessingException inner -> inner;
            default -> null;
        };
    }
}
