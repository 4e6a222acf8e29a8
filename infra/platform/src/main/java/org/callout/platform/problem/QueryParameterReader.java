package org.callout.platform.problem;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters, so that one of the wrong type is a problem that names it. Jakarta REST answers 404 to it, which
 * says that there is no such path.
 */
@Provider
public class QueryParameterReader implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Optional<String> name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        Function<String, ?> reading = reading(type);
        return name.isEmpty() || reading == null ? null : new Reader<>(name.get(), type, reading);
    }

    /** How a text becomes a value of the type; null for types that take any text, or that are read by Jakarta REST. */
    private static @Nullable Function<String, ?> reading(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == long.class || type == Long.class) {
            return Long::valueOf;
        }
        if (type == boolean.class || type == Boolean.class) {
            return QueryParameterReader::trueOrFalse;
        }
        if (type == UUID.class) {
            return UUID::fromString;
        }
        if (type == Instant.class) {
            return Instant::parse;
        }
        return type.isEnum() ? text -> constant(type, text) : null;
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> ((Enum<?>) value).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private record Reader<T>(String name, Class<T> type, Function<String, ?> reading) implements ParamConverter<T> {

        /** Throws a {@link BadRequestException}, which alone goes through; the problem is its cause. */
        @Override
        @SuppressWarnings("unchecked") // a primitive's class cannot cast
        public T fromString(String text) {
            try {
                return (T) reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new BadRequestException(Problems.badQuery(name, Expectation.of(type)));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
