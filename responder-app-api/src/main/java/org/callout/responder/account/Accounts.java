package org.callout.responder.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.callout.platform.id.Ids;
import org.callout.platform.transaction.Transactions;

/** What volunteers do with their own accounts. */
@ApplicationScoped
class Accounts {

    private final Transactions transactions;
    private final NewAccounts newAccounts;
    private final Volunteers volunteers;
    private final ResponderViews views;
    private final Ids ids;
    private final Clock clock;

    Accounts(
            Transactions transactions,
            NewAccounts newAccounts,
            Volunteers volunteers,
            ResponderViews views,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.newAccounts = newAccounts;
        this.volunteers = volunteers;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens an account: one insert. Dispatch hears of it with the first membership, before which nobody may alert.
     *
     * @return nothing if the token's subject has one already
     */
    Uni<Optional<ResponderView>> open(String subject, String displayName, Description description) {
        var responder = new Responder(ids.next(), subject, displayName, clock.instant());
        responder.describe(description);
        return newAccounts
                .insert(responder)
                .map(opened -> opened ? Optional.of(views.ofNew(responder)) : Optional.empty());
    }

    Uni<Optional<ResponderView>> find(UUID responderId) {
        return transactions.run(session -> volunteers
                .find(session, responderId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<ResponderView>empty())
                        : views.of(session, found.get()).map(Optional::of)));
    }

    Uni<Optional<ResponderView>> describe(UUID responderId, Description description) {
        return change(responderId, responder -> responder.describe(description));
    }

    Uni<Optional<ResponderView>> beAvailable(UUID responderId, AvailabilityRequest request) {
        return change(responderId, responder -> responder.beAvailable(request.after(responder), clock.instant()));
    }

    private Uni<Optional<ResponderView>> change(UUID responderId, Consumer<Responder> change) {
        return volunteers.change(
                responderId,
                volunteer -> {
                    change.accept(volunteer.responder());
                    return true;
                },
                views::of);
    }
}
