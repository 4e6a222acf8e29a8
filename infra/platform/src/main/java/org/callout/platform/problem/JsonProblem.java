package org.callout.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.platform.json.JsonField;
import org.jspecify.annotations.Nullable;

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
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
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

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "is not valid";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return "must be a time such as 2026-03-01T12:00:00Z";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "must be a date or time";
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "must be a number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "must be a text";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "must be a list" : "must be an object";
    }
}
