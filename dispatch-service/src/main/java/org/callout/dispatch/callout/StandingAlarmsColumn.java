package org.callout.dispatch.callout;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys of standing alarms as one text, divided by commas. */
@Converter
class StandingAlarmsColumn implements AttributeConverter<Set<String>, String> {

    private static final String BETWEEN = ",";

    @Override
    public String convertToDatabaseColumn(Set<String> keys) {
        return keys.stream().sorted().collect(Collectors.joining(BETWEEN));
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(BETWEEN))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
