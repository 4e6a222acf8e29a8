package org.callout.dispatch.talk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something written about a callout; never changed. */
@Entity
@Table(name = "talk_message")
public class TalkMessage {

    @Id
    private UUID id;

    private UUID calloutId;
    private @Nullable UUID assignmentId;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    private String author;
    private String words;
    private Instant at;

    /** Who wrote. */
    public enum Sender {
        CONTROL_ROOM,
        RESPONDER
    }

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TalkMessage() {}

    /**
     * Something just written.
     *
     * @param id the writer's own, by which it is known when it comes again
     * @param assignmentId whose it is; null from the control room to everybody assigned
     * @param author the writer's name
     */
    public TalkMessage(
            UUID id,
            UUID calloutId,
            @Nullable UUID assignmentId,
            Sender sender,
            String author,
            String words,
            Instant at) {
        this.id = id;
        this.calloutId = calloutId;
        this.assignmentId = assignmentId;
        this.sender = sender;
        this.author = author;
        this.words = words;
        this.at = at;
    }

    /** Whether somebody of that assignment may read it. */
    public boolean concerns(UUID assignment) {
        return assignmentId == null || assignmentId.equals(assignment);
    }

    /** Whether it says the same to the same people. */
    public boolean repeats(TalkMessage other) {
        return calloutId.equals(other.calloutId)
                && Objects.equals(assignmentId, other.assignmentId)
                && sender == other.sender
                && words.equals(other.words);
    }

    public UUID id() {
        return id;
    }

    public UUID calloutId() {
        return calloutId;
    }

    public @Nullable UUID assignmentId() {
        return assignmentId;
    }

    public Sender sender() {
        return sender;
    }

    public String author() {
        return author;
    }

    public String words() {
        return words;
    }

    public Instant at() {
        return at;
    }
}
