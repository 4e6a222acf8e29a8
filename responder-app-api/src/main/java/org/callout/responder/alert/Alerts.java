package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The inbox's rows. */
@ApplicationScoped
class Alerts {

    /** More than anybody has; it keeps an old inbox from growing into the answer. */
    private static final int NEWEST = 100;

    private static final String LIST = "from Alert a where a.responderId = :responder order by a.expiresAt desc, a.id";

    private static final String LIST_OPEN = """
            from Alert a where a.responderId = :responder
              and (a.state = ASSIGNED or a.state in (OPEN, EXPIRED) and (a.answer is null or a.answer <> DECLINE))
            order by a.expiresAt desc, a.id
            """;

    /** Locks those of the alerts that are known, in the order of their ids. */
    Uni<Map<UUID, Alert>> lockAll(Mutiny.Session session, Collection<UUID> alertIds) {
        return session.createQuery("from Alert a where a.id in :ids order by a.id", Alert.class)
                .setParameter("ids", alertIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(known -> known.stream().collect(Collectors.toMap(Alert::id, Function.identity())));
    }

    /** Locks an alert for a change. */
    Uni<Optional<Alert>> lock(Mutiny.Session session, UUID alertId) {
        return session.find(Alert.class, alertId, LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    /** Locks a volunteer's own alert; somebody else's is as if it did not exist. */
    Uni<Optional<Alert>> lockOwn(Mutiny.Session session, UUID responderId, UUID alertId) {
        return lock(session, alertId).map(found -> found.filter(alert -> isOf(alert, responderId)));
    }

    /** A volunteer's own alert. */
    Uni<Optional<Alert>> findOwn(Mutiny.Session session, UUID responderId, UUID alertId) {
        return session.find(Alert.class, alertId)
                .map(found -> Optional.ofNullable(found).filter(alert -> isOf(alert, responderId)));
    }

    /**
     * The newest alerts first.
     *
     * @param openOnly those that may still be answered or are being acted on
     */
    Uni<List<Alert>> list(Mutiny.Session session, UUID responderId, boolean openOnly) {
        return session.createQuery(openOnly ? LIST_OPEN : LIST, Alert.class)
                .setParameter("responder", responderId)
                .setMaxResults(NEWEST)
                .getResultList();
    }

    /** All that are kept. */
    Uni<List<Alert>> listAll(Mutiny.Session session, UUID responderId) {
        return session.createQuery(LIST, Alert.class)
                .setParameter("responder", responderId)
                .getResultList();
    }

    /** Deletes a volunteer's alerts with their assignments, findings and deliveries. */
    Uni<Void> eraseAll(Mutiny.Session session, UUID responderId) {
        return session.createMutationQuery("delete from Alert a where a.responderId = :responder")
                .setParameter("responder", responderId)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static boolean isOf(Alert alert, UUID responderId) {
        return alert.responderId().equals(responderId);
    }
}
