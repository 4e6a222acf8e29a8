package org.callout.dispatch.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Callouts;
import org.callout.dispatch.correction.Corrections;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.IntakeRule;
import org.callout.platform.id.Ids;
import org.callout.platform.transaction.Transactions;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Takes requests for help in, once each: an organisation's reference names one callout for ever, and a request that comes
 * again, as it does when an answer was lost, does no harm.
 */
@ApplicationScoped
class Intake {

    private final Transactions transactions;
    private final Callouts callouts;
    private final Decisions decisions;
    private final Corrections corrections;
    private final Ids ids;
    private final Clock clock;

    Intake(
            Transactions transactions,
            Callouts callouts,
            Decisions decisions,
            Corrections corrections,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.callouts = callouts;
        this.decisions = decisions;
        this.corrections = corrections;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a request. */
    sealed interface Receipt {

        /** A new callout. */
        record Created(Decision decision) implements Receipt {}

        /** A callout known before; corrected if the revision was higher, untouched otherwise. */
        record Known(UUID calloutId) implements Receipt {}

        /** The same revision said something else before, or the reference names another kind of callout. */
        record Contradiction(int revision) implements Receipt {}
    }

    /** Takes a request in, or recognises it. */
    Uni<Receipt> receive(String organisation, Callout.Request request) {
        return find(organisation, request)
                .chain(known -> known.map(callout -> recognise(callout, request))
                        .orElseGet(() -> create(organisation, request)))
                .onFailure(ConstraintViolationException.class)
                .recoverWithUni(() -> receiveWhatSomebodyElseCreated(organisation, request));
    }

    private Uni<Optional<Callout>> find(String organisation, Callout.Request request) {
        return transactions.run(session -> callouts.findByReference(session, organisation, request.reference()));
    }

    /** Two requests with one reference came at the same instant, and the other was first. */
    private Uni<Receipt> receiveWhatSomebodyElseCreated(String organisation, Callout.Request request) {
        return find(organisation, request).chain(known -> recognise(known.orElseThrow(), request));
    }

    private Uni<Receipt> create(String organisation, Callout.Request request) {
        var now = clock.instant();
        Decision intake = IntakeRule.takeIn(new Callout(ids.next(), organisation, request, now), ids::next, now);
        return decisions
                .transact(session -> decisions.open(session, intake).map(Optional::of))
                .map(created -> new Receipt.Created(created.orElseThrow()));
    }

    private Uni<Receipt> recognise(Callout known, Callout.Request request) {
        boolean sameKind = known.kind() == request.facts().category().kind();
        if (!sameKind) return receipt(new Receipt.Contradiction(known.revision()));
        if (request.revision() < known.revision()) return receipt(new Receipt.Known(known.id()));
        if (request.revision() == known.revision()) {
            return receipt(
                    request.bodyHash().equals(known.bodyHash())
                            ? new Receipt.Known(known.id())
                            : new Receipt.Contradiction(known.revision()));
        }
        return corrections
                .correct(known.id(), ignored -> request.facts(), callout -> note(callout, request))
                .replaceWith(new Receipt.Known(known.id()));
    }

    /** Of two corrections at the same instant the higher one counts. */
    private static void note(Callout callout, Callout.Request request) {
        if (request.revision() > callout.revision()) callout.revisedTo(request.revision(), request.bodyHash());
    }

    private static Uni<Receipt> receipt(Receipt receipt) {
        return Uni.createFrom().item(receipt);
    }
}
