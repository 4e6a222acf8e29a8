package org.callout.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;

/** Answers for requests that cannot be done; to be thrown by resources. Details are read by people. */
public final class Problems {

    private static final int UNPROCESSABLE = 422;

    private Problems() {}

    /** The same, for programs by its published name. */
    public static HttpProblem typed(ProblemType type, HttpProblem problem) {
        return HttpProblem.builder(problem).withType(type.uri()).build();
    }

    /** 404: there is no such thing, or not for this caller; the two look the same. */
    public static HttpProblem notFound() {
        return HttpProblem.valueOf(Status.NOT_FOUND);
    }

    /** 403: the caller is known and may not do this. */
    public static HttpProblem forbidden(String detail) {
        return HttpProblem.valueOf(Status.FORBIDDEN, detail);
    }

    /** 409: it contradicts what was said before. */
    public static HttpProblem conflict(String detail) {
        return HttpProblem.valueOf(Status.CONFLICT, detail);
    }

    /** 410: it is over; {@code outcome} says how it ended. */
    public static HttpProblem gone(String detail, String outcome) {
        return HttpProblem.builder()
                .withStatus(Status.GONE)
                .withTitle(Status.GONE.getReasonPhrase())
                .withDetail(detail)
                .with("outcome", outcome)
                .build();
    }

    /** 400: a field of the body says something that cannot be read or is out of range. */
    public static HttpProblem badRequest(String field, String message) {
        return badValue(Violation.In.body, field, message);
    }

    /** 400: several parts of the body, each with what is wrong there, in this order. */
    public static HttpProblem badRequest(SequencedMap<String, String> parts) {
        return new HttpValidationProblem(
                Status.BAD_REQUEST.getStatusCode(),
                Status.BAD_REQUEST.getReasonPhrase(),
                parts.entrySet().stream()
                        .map(part -> Violation.In.body.field(part.getKey()).message(part.getValue()))
                        .toList());
    }

    /** 400: a query parameter says something that cannot be read or is out of range. */
    public static HttpProblem badQuery(String parameter, String message) {
        return badValue(Violation.In.query, parameter, message);
    }

    /** 415: what the content is, is not taken here, whatever it is called. */
    public static HttpProblem unsupported(String detail) {
        return HttpProblem.builder()
                .withStatus(Status.UNSUPPORTED_MEDIA_TYPE)
                .withTitle(Status.UNSUPPORTED_MEDIA_TYPE.getReasonPhrase())
                .withDetail(detail)
                .build();
    }

    private static HttpProblem badValue(Violation.In in, String name, String message) {
        return violation(Status.BAD_REQUEST.getStatusCode(), Status.BAD_REQUEST.getReasonPhrase(), in, name, message);
    }

    /** 413: the body is too long; {@code limit} is in bytes. The rest of it is not read. */
    public static HttpProblem tooLarge(long limit) {
        return HttpProblem.builder()
                .withStatus(Status.REQUEST_ENTITY_TOO_LARGE)
                .withTitle("Content Too Large")
                .withDetail("The body may have at most %d bytes.".formatted(limit))
                .build();
    }

    /** 422: a field of the body is well formed and in range, and still cannot be. */
    public static HttpProblem unprocessable(String field, String message) {
        return violation(UNPROCESSABLE, "Unprocessable Content", Violation.In.body, field, message);
    }

    /** 429: that was asked for too often; {@code again} from now it may be asked for again. */
    public static HttpProblem tooMany(String detail, Duration again) {
        return HttpProblem.builder()
                .withStatus(Status.TOO_MANY_REQUESTS)
                .withTitle(Status.TOO_MANY_REQUESTS.getReasonPhrase())
                .withDetail(detail)
                .withHeader("Retry-After", again.toSeconds())
                .build();
    }

    /** 503: something behind this service is away; trying again soon may well succeed. */
    public static HttpProblem unavailable(String detail) {
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle(Status.SERVICE_UNAVAILABLE.getReasonPhrase())
                .withDetail(detail)
                .withHeader("Retry-After", 1)
                .build();
    }

    private static HttpProblem violation(int status, String title, Violation.In in, String field, String message) {
        return new HttpValidationProblem(status, title, List.of(in.field(field).message(message)));
    }
}
