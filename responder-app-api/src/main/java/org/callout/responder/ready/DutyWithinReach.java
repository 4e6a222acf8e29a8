package org.callout.responder.ready;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.callout.responder.account.Volunteers;
import org.callout.responder.device.Reach;
import org.callout.responder.readiness.Readiness;

/** Whoever signs out of their last phone is off duty, whatever hours they follow, until they sign in again. */
@ApplicationScoped
class DutyWithinReach implements Reach {

    private final Volunteers volunteers;
    private final Clock clock;

    DutyWithinReach(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    @Override
    public Uni<Void> lost(UUID responderId) {
        return change(responderId, readiness -> readiness.leaveReach(clock.instant()));
    }

    @Override
    public Uni<Void> regained(UUID responderId) {
        return change(responderId, Readiness::comeWithinReach);
    }

    private Uni<Void> change(UUID responderId, Predicate<Readiness> change) {
        return volunteers
                .change(
                        responderId,
                        volunteer -> change.test(volunteer.responder().readiness()),
                        (session, volunteer) -> Uni.createFrom().item(volunteer))
                .replaceWithVoid();
    }
}
