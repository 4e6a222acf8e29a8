package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored AED sites. Whatever changes one announces it in the same transaction. */
@ApplicationScoped
class AedSites {

    private static final String TOPIC = "callout.event";
    private static final String CHANGED = "org.callout.aed.changed";

    private static final String WITHIN = """
            from AedSiteRow where retiredAt is null
            and lon between :west and :east and lat between :south and :north
            order by id
            """;

    private final Outbox outbox;
    private final Clock clock;

    AedSites(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The message of {@code org.callout.aed.changed}.
     *
     * @param aedId null when a whole list has changed
     * @param source the list that the site belongs to
     */
    private record Changed(@Nullable UUID aedId, String source, Instant at) {}

    Uni<List<AedSiteRow>> listWithin(Mutiny.Session session, BoundingBox box) {
        return session.createQuery(WITHIN, AedSiteRow.class)
                .setParameter("west", box.west())
                .setParameter("south", box.south())
                .setParameter("east", box.east())
                .setParameter("north", box.north())
                .setReadOnly(true)
                .getResultList();
    }

    /** All sites of a list, retired ones too. */
    Uni<List<AedSiteRow>> listOf(Mutiny.Session session, String source) {
        return session.createQuery("from AedSiteRow where source = :source", AedSiteRow.class)
                .setParameter("source", source)
                .getResultList();
    }

    /** Those of the given sites that exist, retired ones too: somebody may be on the way to one. */
    Uni<List<AedSiteRow>> listAll(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createQuery("from AedSiteRow where id in :ids", AedSiteRow.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultList();
    }

    /** The site, locked until the transaction ends; empty when there is none or it is retired. */
    Uni<Optional<AedSiteRow>> lock(Mutiny.Session session, UUID id) {
        return session.find(AedSiteRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row).filter(found -> !found.isRetired()));
    }

    Uni<Void> announceChange(Mutiny.Session session, AedSiteRow row) {
        Instant now = clock.instant();
        Changed changed = new Changed(row.id(), row.site().source(), now);
        return outbox.add(session, new Announcement(TOPIC, row.id(), CHANGED, now, changed));
    }

    /** One announcement for a whole list, however many of its sites have changed. */
    Uni<Void> announceChange(Mutiny.Session session, String source) {
        Instant now = clock.instant();
        return outbox.add(session, new Announcement(TOPIC, source, CHANGED, now, new Changed(null, source, now)));
    }
}
