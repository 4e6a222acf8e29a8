package org.callout.responder.assignment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that coordinator or volunteer wrote.
 *
 * @param waiting true until the control room has it; absent once it has
 */
@Schema(name = "Message")
public record Message(
        UUID id,
        Sender from,
        String text,
        Instant at,

        @Schema(description = "True while the control room does not have it yet") @Nullable
        Boolean waiting) {

    /** Who wrote. */
    @Schema(name = "MessageSender")
    public enum Sender {
        CONTROL_ROOM,
        RESPONDER
    }

    /** The volunteer's own, on its way to the control room. */
    static Message own(UUID id, String text, Instant at) {
        return new Message(id, Sender.RESPONDER, text, at, true);
    }

    boolean isWaiting() {
        return Boolean.TRUE.equals(waiting);
    }

    @Override
    public String toString() {
        return "Message[id=" + id + ", redacted]";
    }
}
