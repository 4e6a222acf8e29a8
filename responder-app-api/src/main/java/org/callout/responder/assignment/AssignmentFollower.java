package org.callout.responder.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import org.callout.responder.aftercare.CallEnding;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets assignments follow what dispatch tells of their alerts, in the inbox's transaction. */
@ApplicationScoped
public class AssignmentFollower {

    private final CallEnding callEnding;
    private final Clock clock;

    AssignmentFollower(CallEnding callEnding, Clock clock) {
        this.callEnding = callEnding;
        this.clock = clock;
    }

    /**
     * Stores a new assignment, or lets the known one follow it.
     *
     * @return whether the volunteer is told anything but how far they said they were themselves
     */
    public Uni<Boolean> follow(Mutiny.Session session, Assignment told) {
        return session.find(Assignment.class, told.id(), LockModeType.PESSIMISTIC_WRITE)
                .chain(known -> {
                    if (known == null) {
                        return session.persist(told).replaceWith(true);
                    }
                    return Uni.createFrom().item(known.follow(told, clock.instant()));
                });
    }

    /**
     * Ends the assignment of an alert, if it has one.
     *
     * @return whether that is news: not where the volunteer had ended it themselves
     */
    public Uni<Boolean> end(Mutiny.Session session, UUID alertId, AssignmentState ending) {
        return session.createQuery("from Assignment a where a.alertId = :alert", Assignment.class)
                .setParameter("alert", alertId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .chain(known -> {
                    if (known == null) {
                        return Uni.createFrom().item(true);
                    }
                    var isNews = !known.hasEndedBy(ending);
                    known.end(ending, clock.instant());
                    return callEnding.note(session, known.id()).replaceWith(isNews);
                });
    }
}
