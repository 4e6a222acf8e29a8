package org.callout.responder.ready;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.callout.platform.duty.WeeklyHours;
import org.callout.platform.transaction.Transactions;
import org.callout.platform.web.Regions;
import org.callout.responder.account.Volunteer;
import org.callout.responder.account.Volunteers;
import org.callout.responder.readiness.Readiness;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and changes the readiness of one volunteer. */
@ApplicationScoped
class ReadinessDesk {

    private final Transactions transactions;
    private final Volunteers volunteers;
    private final Regions regions;
    private final Clock clock;

    ReadinessDesk(Transactions transactions, Volunteers volunteers, Regions regions, Clock clock) {
        this.transactions = transactions;
        this.volunteers = volunteers;
        this.regions = regions;
        this.clock = clock;
    }

    Uni<Optional<ReadinessView>> find(UUID responderId) {
        return transactions.read(
                session -> volunteers.find(session, responderId).map(found -> found.map(this::view)));
    }

    /** Of somebody who has an account, in the caller's session. */
    Uni<ReadinessView> get(Mutiny.Session session, UUID responderId) {
        return volunteers.find(session, responderId).map(found -> view(found.orElseThrow()));
    }

    Uni<Optional<ReadinessView>> follow(UUID responderId, WeeklyHours hours) {
        return change(responderId, readiness -> {
            var now = readiness.duty().at(clock.instant(), regions.timeZone());
            readiness.follow(hours, now.on());
        });
    }

    Uni<Optional<ReadinessView>> change(UUID responderId, Consumer<Readiness> change) {
        return volunteers.change(
                responderId,
                volunteer -> {
                    change.accept(volunteer.responder().readiness());
                    return true;
                },
                (session, volunteer) -> Uni.createFrom().item(view(volunteer)));
    }

    private ReadinessView view(Volunteer volunteer) {
        return ReadinessView.of(volunteer.responder().readiness(), clock.instant(), regions.timeZone());
    }
}
