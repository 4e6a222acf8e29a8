package org.callout.dispatch.callout;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.callout.geo.policy.Objection;
import org.callout.geo.policy.WithheldReason;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Objections as one text, {@code REASON:WHAT} divided by commas: the reactive driver writes only JSON objects, not arrays.
 * Codes and names of areas may hold any sign, so that what is objected to is written as in a URL.
 */
@Converter
class ObjectionsColumn implements AttributeConverter<Set<Objection>, String> {

    private static final String BETWEEN = ",";
    private static final String WITHIN = ":";

    @Override
    public String convertToDatabaseColumn(Set<Objection> objections) {
        return objections.stream()
                .map(objection -> objection.reason() + WITHIN + URLEncoder.encode(objection.what(), UTF_8))
                .sorted()
                .collect(Collectors.joining(BETWEEN));
    }

    @Override
    public Set<Objection> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(BETWEEN))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split(WITHIN, 2))
                .map(parts -> new Objection(WithheldReason.valueOf(parts[0]), URLDecoder.decode(parts[1], UTF_8)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
