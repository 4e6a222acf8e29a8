package org.callout.simulator.api;

/** A service refused a request, or could not be asked. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int NO_ANSWER = 0;

    private final int status;

    private ApiException(int status, String message) {
        super(message);
        this.status = status;
    }

    static ApiException refused(String request, int status, String problem) {
        return new ApiException(status, "%s answered %d: %s".formatted(request, status, problem));
    }

    static ApiException unanswered(String request, Exception cause) {
        ApiException exception = new ApiException(NO_ANSWER, "%s got no answer (%s)".formatted(request, cause));
        exception.initCause(cause);
        return exception;
    }

    public boolean isConflict() {
        return status == 409;
    }

    /** Whether the request was refused for a reason that its answer gives in these words. */
    boolean isRefusedSaying(String words) {
        return status == 400 && String.valueOf(getMessage()).contains(words);
    }

    /** Whether the same request may well succeed a little later. */
    public boolean isPassing() {
        return status == NO_ANSWER || status == 429 || status >= 500;
    }
}
