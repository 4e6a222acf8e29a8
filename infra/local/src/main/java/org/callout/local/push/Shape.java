package org.callout.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a place in a JSON document may hold; finds the first place that holds something else. */
@FunctionalInterface
interface Shape {
    /** The first thing wrong with {@code value}, which stands at {@code path}. */
    Optional<FcmError> findFault(JsonNode value, String path);

    Pattern DURATION = Pattern.compile("\\d+(\\.\\d{1,9})?s");

    /** Anything, for places that FCM passes on unread. */
    static Shape anything() {
        return (value, path) -> Optional.empty();
    }

    static Shape text() {
        return (value, path) -> value.isTextual() ? Optional.empty() : wrong(path, "a string", value);
    }

    static Shape flag() {
        return (value, path) -> value.isBoolean() ? Optional.empty() : wrong(path, "true or false", value);
    }

    static Shape object() {
        return (value, path) -> value.isObject() ? Optional.empty() : wrong(path, "an object", value);
    }

    /** Seconds in the JSON form of protocol buffers, such as {@code 3.5s}. */
    static Shape duration() {
        return (value, path) ->
                value.isTextual() && DURATION.matcher(value.textValue()).matches()
                        ? Optional.empty()
                        : wrong(path, "a duration such as \"3.5s\"", value);
    }

    static Shape oneOf(Set<String> words) {
        return (value, path) ->
                words.contains(value.asText()) ? Optional.empty() : wrong(path, "one of " + words, value);
    }

    /** An object of strings. */
    static Shape texts() {
        return object().and((value, path) -> value.properties().stream()
                .flatMap(entry -> text().findFault(entry.getValue(), path + "." + entry.getKey()).stream())
                .findFirst());
    }

    /** An object with no other fields than these, each in snake_case or in camelCase. */
    static Shape fields(Map<String, Shape> known) {
        return object().and((value, path) -> value.properties().stream()
                .flatMap(entry -> {
                    var shape = known.get(Names.snakeCase(entry.getKey()));
                    var place = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                    return shape == null
                            ? Optional.of(FcmError.invalid(
                                            path,
                                            "Invalid JSON payload received. Unknown name \"%s\"%s: Cannot find field."
                                                    .formatted(
                                                            entry.getKey(),
                                                            path.isEmpty() ? "" : " at '" + path + "'")))
                                    .stream()
                            : shape.findFault(entry.getValue(), place).stream();
                })
                .findFirst());
    }

    default Shape and(Shape next) {
        return (value, path) -> findFault(value, path).or(() -> next.findFault(value, path));
    }

    private static Optional<FcmError> wrong(String path, String wanted, JsonNode value) {
        return Optional.of(
                FcmError.invalid(path, "Invalid value at '%s', wanted %s: %s".formatted(path, wanted, value)));
    }
}
