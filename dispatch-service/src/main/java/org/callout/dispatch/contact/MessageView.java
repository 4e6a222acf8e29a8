package org.callout.dispatch.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.talk.TalkMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was written about a callout.
 *
 * @param assignmentId to whom or from whom; null to everybody assigned
 * @param author the writer's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MessageView")
public record MessageView(
        UUID id, TalkMessage.Sender from, @Nullable UUID assignmentId, String author, String text, Instant at) {

    static MessageView of(TalkMessage message) {
        return new MessageView(
                message.id(),
                message.sender(),
                message.assignmentId(),
                message.author(),
                message.words(),
                message.at());
    }

    @Override
    public String toString() {
        return "MessageView[id=" + id + ", rest=[redacted]]";
    }
}
