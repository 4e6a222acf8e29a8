package org.callout.dispatch.learning;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers who had a hard call, so that policies can leave them alone for a while. */
@ApplicationScoped
public class HardCalls {

    /** Whoever has been erased meanwhile is not remembered again. */
    private static final String NOTE = """
            insert into responder_history as known (responder_id, hard_call_at)
            select p.responder_id, :at from presence p where p.responder_id = :responder
            on conflict (responder_id) do update set hard_call_at = greatest(known.hard_call_at, excluded.hard_call_at)
            """;

    private static final String LAST = """
            select responder_id, hard_call_at from responder_history
            where responder_id = any (cast(cast(:ids as text[]) as uuid[])) and hard_call_at is not null
            """;

    /** When each of them had a hard call last, as the transaction knows it; whoever had none is absent. */
    public Uni<Map<UUID, Instant>> find(Mutiny.Session session, Collection<UUID> responderIds) {
        if (responderIds.isEmpty()) return Uni.createFrom().item(Map.of());
        return session.createNativeQuery(LAST, Object[].class)
                .setParameter("ids", responderIds.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((OffsetDateTime) row[1]).toInstant())));
    }

    /** Notes hard calls within the decision's transaction. */
    public Uni<Void> note(Mutiny.Session session, Collection<UUID> responderIds, Instant at) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID responder : responderIds) {
            all = all.chain(() -> session.createNativeQuery(NOTE)
                    .setParameter("responder", responder)
                    .setParameter("at", at)
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return all;
    }
}
