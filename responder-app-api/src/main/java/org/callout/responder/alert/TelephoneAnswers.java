package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes answers by text or key press on the same way as the app's. */
@ApplicationScoped
public class TelephoneAnswers {

    /** An answer is for what was told last; older calls are not meant any more. */
    private static final Duration MEANT = Duration.ofHours(1);

    /** The alert that a telephone was told of, the open one first: nobody accepts what they were not told. */
    private static final String TOLD = """
            select a.id from alert a
            where a.responder_id = :responder and a.expires_at > :since
              and exists (select from delivery d where d.alert_id = a.id and d.channel in ('SMS', 'VOICE')
                                                   and d.claimed_at is not null)
            order by a.state = 'OPEN' desc, a.expires_at desc limit 1
            """;

    private final Transactions transactions;
    private final Replies replies;
    private final Receipts receipts;
    private final Clock clock;

    TelephoneAnswers(Transactions transactions, Replies replies, Receipts receipts, Clock clock) {
        this.transactions = transactions;
        this.replies = replies;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What is to be said to an answer at once; a verdict is told by the deliveries. */
    public enum Standing {
        /** Taken, and told of when it is decided; or the same as before. */
        TAKEN,
        ANSWERED_OTHERWISE_BEFORE,
        FILLED,
        OVER
    }

    /** The alert that the volunteer's telephone was told of last, if an answer may still mean it. */
    public Uni<Optional<UUID>> findMeant(UUID responderId) {
        return transactions.read(session -> meant(session, responderId));
    }

    /** Takes the answer as if the app had sent it; who answers has seen the alert. */
    public Uni<Standing> answer(UUID responderId, UUID alertId, Answer answer, AnsweredBy by) {
        var seen = new Receipts.Receipt(ReceiptState.SEEN, null, ReceiptChannel.valueOf(by.name()));
        return receipts.note(responderId, alertId, seen)
                .chain(() -> replies.reply(responderId, alertId, answer, null, by))
                .map(standing ->
                        standing.map(found -> standing(found.decision())).orElse(Standing.OVER));
    }

    private Uni<Optional<UUID>> meant(Mutiny.Session session, UUID responderId) {
        return session.createNativeQuery(TOLD, UUID.class)
                .setParameter("responder", responderId)
                .setParameter("since", clock.instant().minus(MEANT))
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    private static Standing standing(ReplyDecision decision) {
        return switch (decision) {
            case ReplyDecision.Note(), ReplyDecision.Await() -> Standing.TAKEN;
            case ReplyDecision.Settled(var verdict) -> verdict == Verdict.FILLED ? Standing.FILLED : Standing.TAKEN;
            case ReplyDecision.Contradiction(var given) -> Standing.ANSWERED_OTHERWISE_BEFORE;
            case ReplyDecision.Closed(var how) -> Standing.OVER;
        };
    }
}
