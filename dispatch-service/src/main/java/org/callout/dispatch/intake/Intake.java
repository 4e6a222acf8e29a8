package org.callout.dispatch.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Callouts;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.correction.Corrections;
import org.callout.dispatch.decision.Author;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.IntakeRule;
import org.callout.dispatch.decision.WindowRule;
import org.callout.dispatch.policy.PolicyBook;
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
    private final PolicyBook policies;
    private final Decisions decisions;
    private final Corrections corrections;
    private final Ids ids;
    private final Clock clock;

    Intake(
            Transactions transactions,
            Callouts callouts,
            PolicyBook policies,
            Decisions decisions,
            Corrections corrections,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.callouts = callouts;
        this.policies = policies;
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

        /** A new request for a visit whose window is over. */
        record TooLate() implements Receipt {}

        /** A higher revision of a callout that is over: it changes nothing any more. */
        record Over(Outcome outcome) implements Receipt {}
    }

    /**
     * Takes a request in, or recognises it.
     *
     * @param author who asks
     * @param revision what the request makes of what is known, where it corrects a callout
     */
    Uni<Receipt> receive(String organisation, Author author, Request request, UnaryOperator<Facts> revision) {
        return find(organisation, request)
                .chain(known -> known.map(callout -> recognise(callout, author, request, revision))
                        .orElseGet(() -> create(organisation, request)))
                .onFailure(ConstraintViolationException.class)
                .recoverWithUni(() -> receiveWhatSomebodyElseCreated(organisation, author, request, revision));
    }

    private Uni<Optional<Callout>> find(String organisation, Request request) {
        return transactions.read(session -> callouts.findByReference(session, organisation, request.reference()));
    }

    /** Two requests with one reference came at the same instant, and the other was first. */
    private Uni<Receipt> receiveWhatSomebodyElseCreated(
            String organisation, Author author, Request request, UnaryOperator<Facts> revision) {
        return find(organisation, request).chain(known -> recognise(known.orElseThrow(), author, request, revision));
    }

    private Uni<Receipt> create(String organisation, Request request) {
        var now = clock.instant();
        if (WindowRule.isOver(request.facts(), now)) return Uni.createFrom().item(new Receipt.TooLate());
        Callout callout = new Callout(ids.next(), organisation, request, now);
        return decisions
                .transact(session -> policies.choose(
                                session, organisation, request.facts().asCase())
                        .map(policy -> IntakeRule.takeIn(callout, policy, ids::next, now))
                        .chain(intake -> decisions.open(session, intake))
                        .map(Optional::of))
                .map(created -> new Receipt.Created(created.orElseThrow()));
    }

    private Uni<Receipt> recognise(Callout known, Author author, Request request, UnaryOperator<Facts> revision) {
        if (!isNewer(request, known)) return Uni.createFrom().item(receipt(known, request));
        return corrections
                .correct(
                        known.id(),
                        author,
                        null,
                        callout -> isNewer(request, callout) ? revision.apply(callout.facts()) : callout.facts(),
                        callout -> note(callout, request))
                .map(decision -> receipt(decision.orElseThrow().situation().callout(), request));
    }

    private static void note(Callout callout, Request request) {
        if (isNewer(request, callout)) callout.revisedTo(request.revision(), request.bodyHash());
    }

    /** Asked under the lock: of two corrections at the same instant the higher one counts, whichever comes first. */
    private static boolean isNewer(Request request, Callout callout) {
        return isSameKind(request, callout) && request.revision() > callout.revision();
    }

    private static boolean isSameKind(Request request, Callout callout) {
        return request.facts().category().kind() == callout.kind();
    }

    /** What became of a request, told by the callout as it stands after it. */
    private static Receipt receipt(Callout callout, Request request) {
        if (!isSameKind(request, callout)) return new Receipt.Contradiction(callout.revision());
        if (isNewer(request, callout)) return new Receipt.Over(Objects.requireNonNull(callout.outcome()));
        boolean contradicts =
                request.revision() == callout.revision() && !request.bodyHash().equals(callout.bodyHash());
        return contradicts ? new Receipt.Contradiction(callout.revision()) : new Receipt.Known(callout.id());
    }
}
