package org.callout.responder.alert;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.outbox.Outbox;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.travel.TravelMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes a volunteer's answer, tells dispatch, and waits a moment for the verdict. */
@ApplicationScoped
class Replies {

    /** Most verdicts take a few dozen milliseconds; a volunteer sees one answer instead of two. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Another replica may consume the verdict, which nudges nobody here. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final Transactions transactions;
    private final Alerts alerts;
    private final Outbox outbox;
    private final PracticeAlerts practice;
    private final Nudges nudges;
    private final Clock clock;

    Replies(
            Transactions transactions,
            Alerts alerts,
            Outbox outbox,
            PracticeAlerts practice,
            Nudges nudges,
            Clock clock) {
        this.transactions = transactions;
        this.alerts = alerts;
        this.outbox = outbox;
        this.practice = practice;
        this.nudges = nudges;
        this.clock = clock;
    }

    /** Where an answer stands, and the callout's outcome if the alert is closed. */
    record Standing(ReplyDecision decision, @Nullable String outcome) {

        boolean isPending() {
            return decision instanceof ReplyDecision.Note || decision instanceof ReplyDecision.Await;
        }
    }

    /**
     * Notes the answer once and waits for its verdict.
     *
     * @return nothing if the alert is not this volunteer's; an {@link ReplyDecision.Await} if dispatch has not decided yet
     */
    Uni<Optional<Standing>> reply(
            UUID responderId, UUID alertId, Answer answer, @Nullable TravelMode travelMode, AnsweredBy by) {
        var reply = new Reply(answer, travelMode, clock.instant(), by);
        return transactions
                .run(session -> alerts.lockOwn(session, responderId, alertId)
                        .chain(found -> found.map(alert -> note(session, alert, reply))
                                .orElseGet(() -> Uni.createFrom().nullItem())))
                .chain(standing -> standing == null
                        ? Uni.createFrom().item(Optional.<Standing>empty())
                        : settle(standing, responderId, alertId, answer).map(Optional::of));
    }

    private Uni<Standing> note(Mutiny.Session session, Alert alert, Reply reply) {
        var decision = alert.answer(reply);
        var standing = new Standing(decision, alert.outcome());
        return decision instanceof ReplyDecision.Note
                ? announce(session, alert, reply).replaceWith(standing)
                : Uni.createFrom().item(standing);
    }

    /** Dispatch decides about an answer; of training it knows nothing. */
    private Uni<Void> announce(Mutiny.Session session, Alert alert, Reply reply) {
        return alert.isPractice()
                ? practice.decide(session, alert, reply.answer())
                : outbox.add(session, AlertReplied.announce(alert, reply));
    }

    private Uni<Standing> settle(Standing standing, UUID responderId, UUID alertId, Answer answer) {
        if (!standing.isPending()) {
            return Uni.createFrom().item(standing);
        }
        if (answer == Answer.DECLINE) {
            return Uni.createFrom().item(new Standing(new ReplyDecision.Settled(Verdict.DECLINED), null));
        }
        return looks(responderId, alertId)
                .onItem()
                .transformToUniAndConcatenate(look -> standing(responderId, alertId, answer))
                .filter(seen -> !seen.isPending())
                .toUni()
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(new Standing(new ReplyDecision.Await(), null));
    }

    /** When to look at the row: now, whenever nudged, and every so often. */
    private Multi<UUID> looks(UUID responderId, UUID alertId) {
        var nudged = nudges.of(responderId).map(Nudges.Nudge::alertId).filter(alertId::equals);
        return Multi.createBy()
                .merging()
                .streams(nudged, Multi.createFrom().ticks().every(LOOK_AGAIN).map(tick -> alertId))
                .onOverflow()
                .dropPreviousItems();
    }

    private Uni<Standing> standing(UUID responderId, UUID alertId, Answer answer) {
        return transactions.run(session -> alerts.findOwn(session, responderId, alertId)
                .map(Optional::orElseThrow)
                .map(alert -> new Standing(alert.decisionOn(answer), alert.outcome())));
    }
}
