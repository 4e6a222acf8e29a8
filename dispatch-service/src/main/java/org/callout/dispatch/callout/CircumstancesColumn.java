package org.callout.dispatch.callout;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.callout.geo.policy.Circumstance;

/** Circumstances as one text, their names divided by commas: the reactive driver writes only JSON objects, not arrays. */
@Converter
class CircumstancesColumn implements AttributeConverter<Set<Circumstance>, String> {

    private static final String BETWEEN = ",";

    @Override
    public String convertToDatabaseColumn(Set<Circumstance> circumstances) {
        return circumstances.stream().sorted().map(Enum::name).collect(Collectors.joining(BETWEEN));
    }

    @Override
    public Set<Circumstance> convertToEntityAttribute(String column) {
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        Arrays.stream(column.split(BETWEEN))
                .filter(name -> !name.isEmpty())
                .map(Circumstance::valueOf)
                .forEach(circumstances::add);
        return circumstances;
    }
}
