package org.callout.dispatch.callout;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.callout.geo.policy.Objection;
import org.callout.geo.policy.WithheldReason;

/** Objections as one text, {@code REASON:WHAT} divided by commas: the reactive driver writes only JSON objects, not arrays. */
@Converter
class ObjectionsColumn implements AttributeConverter<Set<Objection>, String> {

    private static final String BETWEEN = ",";
    private static final String WITHIN = ":";

    @Override
    public String convertToDatabaseColumn(Set<Objection> objections) {
        return objections.stream()
                .map(objection -> objection.reason() + WITHIN + objection.what())
                .sorted()
                .collect(Collectors.joining(BETWEEN));
    }

    @Override
    public Set<Objection> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(BETWEEN))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split(WITHIN, 2))
                .map(parts -> new Objection(WithheldReason.valueOf(parts[0]), parts[1]))
                .collect(Collectors.toUnmodifiableSet());
    }
}
