package org.callout.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.callout.platform.json.JsonField;

/** Puts into words what is wrong with a JSON body, and where. */
final class JsonProblem {

    private static final String WHOLE_BODY = "body";

    private JsonProblem() {}

    static HttpProblem of(JsonProcessingException failure) {
        String field = field(failure);
        return Problems.badRequest(field.isEmpty() ? WHOLE_BODY : field, message(failure));
    }

    private static String field(Throwable failure) {
        return switch (failure) {
            case StreamReadException malformed -> JsonField.of(malformed);
            case JsonMappingException wrapper
            when wrapper.getCause() instanceof StreamReadException malformed -> JsonField.of(malformed);
            case JsonMappingException mapping -> JsonField.of(mapping);
            default -> "";
        };
    }

    private static String message(Throwable failure) {
        return switch (failure) {
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException reason -> String.valueOf(reason.getMessage());
            case MismatchedInputException mismatch -> Expectation.of(mismatch.getTargetType());
            case StreamReadException malformed -> malformed(malformed);
            case JsonMappingException wrapper when wrapper.getCause() != null -> message(wrapper.getCause());
            default -> "is not valid";
        };
    }

    private static String malformed(StreamReadException failure) {
        return "is not JSON at line %d, column %d"
                .formatted(
                        failure.getLocation().getLineNr(), failure.getLocation().getColumnNr());
    }
}
