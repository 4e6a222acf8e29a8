package org.callout.responder.account;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells quiet hours that are not spoken of (null) from those that are to end (empty). */
final class QuietHoursOrNone extends JsonDeserializer<Optional<QuietHours>> {

    @Override
    public Optional<QuietHours> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return Optional.of(context.readValue(parser, QuietHours.class));
    }

    @Override
    public Optional<QuietHours> getNullValue(DeserializationContext context) {
        return Optional.empty();
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
