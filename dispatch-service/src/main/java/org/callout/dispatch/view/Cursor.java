package org.callout.dispatch.view;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of a list ended: opaque to whoever pages. */
public record Cursor(double sortValue, UUID id) {

    private static final int BYTES = 3 * Long.BYTES;

    /** The text that a page carries. */
    String encoded() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putDouble(sortValue)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The cursor that a text stands for; empty when it stands for none. */
    public static Optional<Cursor> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) return Optional.empty();
            var buffer = ByteBuffer.wrap(bytes);
            return Optional.of(new Cursor(buffer.getDouble(), new UUID(buffer.getLong(), buffer.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
