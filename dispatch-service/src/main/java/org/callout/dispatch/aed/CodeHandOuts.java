package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.hibernate.reactive.mutiny.Mutiny;

/** The record of who was told the code of which cabinet, written in the transaction that tells them. */
@ApplicationScoped
public class CodeHandOuts {

    private final Ids ids;

    CodeHandOuts(Ids ids) {
        this.ids = ids;
    }

    /** A message that carries a code. */
    public record Told(UUID deviceId, UUID responderId, UUID calloutId, UUID assignmentId) {}

    /** Notes each message, also where the same person was told before. */
    public Uni<Void> note(Mutiny.Session session, Collection<Told> messages, Instant at) {
        if (messages.isEmpty()) return Uni.createFrom().voidItem();
        Object[] rows = messages.stream()
                .map(told -> new CodeHandOut(
                        ids.next(), told.deviceId, told.responderId, told.calloutId, told.assignmentId, at))
                .toArray();
        return session.persistAll(rows).chain(session::flush);
    }
}
