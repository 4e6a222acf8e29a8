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

    /** Stores a new assignment, or lets the known one follow it. */
    public Uni<Tidings> follow(Mutiny.Session session, Assignment told) {
        return session.find(Assignment.class, told.id(), LockModeType.PESSIMISTIC_WRITE)
                .chain(known -> {
                    if (known == null) {
                        return session.persist(told).replaceWith(Tidings.PLAIN);
                    }
                    return Uni.createFrom().item(known.follow(told, clock.instant()));
                });
    }

    /**
     * Ends the assignment of an alert, if it has one.
     *
     * @return no tidings where the volunteer had ended it themselves
     */
    public Uni<Tidings> end(Mutiny.Session session, UUID alertId, AssignmentState ending) {
        return session.createQuery("from Assignment a where a.alertId = :alert", Assignment.class)
                .setParameter("alert", alertId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .chain(known -> {
                    if (known == null) {
                        return Uni.createFrom().item(Tidings.PLAIN);
                    }
                    var tidings = known.hasEndedBy(ending) ? Tidings.NONE : Tidings.PLAIN;
                    known.end(ending, clock.instant());
                    return callEnding.note(session, known.id()).replaceWith(tidings);
                });
    }
}
