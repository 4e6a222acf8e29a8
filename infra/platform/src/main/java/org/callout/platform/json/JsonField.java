package org.callout.platform.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** Names the place in a JSON document where reading it failed. */
public final class JsonField {

    private JsonField() {}

    /** Such as {@code location.lon} or {@code needs[2].role}; empty for the document itself. */
    public static String of(JsonMappingException failure) {
        return of(failure.getPath());
    }

    private static String of(List<JsonMappingException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }
}
