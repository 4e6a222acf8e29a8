package org.callout.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** Names the place in a JSON document where reading it failed. */
public final class JsonField {

    private JsonField() {}

    /** Where the parser stood when it met what is not JSON. */
    public static String of(StreamReadException failure) {
        JsonParser parser = failure.getProcessor();
        return parser == null ? "" : of(parser.getParsingContext().pathAsPointer());
    }

    /** Such as {@code location.lon} or {@code needs[2].role}; empty for the document itself. */
    public static String of(JsonMappingException failure) {
        return of(failure.getPath());
    }

    private static String of(JsonPointer path) {
        StringBuilder field = new StringBuilder();
        for (JsonPointer step = path; !step.matches(); step = step.tail()) {
            if (step.mayMatchElement()) {
                field.append('[').append(step.getMatchingIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getMatchingProperty());
            }
        }
        return field.toString();
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
