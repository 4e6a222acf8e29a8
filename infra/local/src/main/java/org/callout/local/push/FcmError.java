package org.callout.local.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A refusal in the words of FCM HTTP v1.
 *
 * @param code what a client acts on, FCM's own error code
 * @param field the place in the request that is wrong, or empty
 * @param retryAfterSeconds told as Retry-After if above zero
 */
record FcmError(Code code, String message, String field, int retryAfterSeconds) {
    private static final String TYPES = "type.googleapis.com/google.";

    /** FCM's error codes with the HTTP status and the canonical status that come with each. */
    enum Code {
        INVALID_ARGUMENT(400, "INVALID_ARGUMENT"),
        UNREGISTERED(404, "NOT_FOUND"),
        QUOTA_EXCEEDED(429, "RESOURCE_EXHAUSTED"),
        UNAVAILABLE(503, "UNAVAILABLE");

        final int http;
        final String status;

        Code(int http, String status) {
            this.http = http;
            this.status = status;
        }
    }

    static FcmError invalid(String field, String message) {
        return new FcmError(Code.INVALID_ARGUMENT, message, field, 0);
    }

    static FcmError unregistered() {
        return new FcmError(Code.UNREGISTERED, "Requested entity was not found.", "", 0);
    }

    static FcmError quotaExceeded(int retryAfterSeconds) {
        return new FcmError(Code.QUOTA_EXCEEDED, "Quota exceeded for this project.", "", retryAfterSeconds);
    }

    static FcmError unavailable(int retryAfterSeconds) {
        return new FcmError(Code.UNAVAILABLE, "The service is currently unavailable.", "", retryAfterSeconds);
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        var error = json.putObject("error");
        error.put("code", code.http).put("message", message).put("status", code.status);
        var details = error.putArray("details");
        details.addObject().put("@type", TYPES + "firebase.fcm.v1.FcmError").put("errorCode", code.name());
        if (!field.isEmpty()) {
            details.addObject()
                    .put("@type", TYPES + "rpc.BadRequest")
                    .putArray("fieldViolations")
                    .addObject()
                    .put("field", field)
                    .put("description", message);
        }
        return json;
    }
}
