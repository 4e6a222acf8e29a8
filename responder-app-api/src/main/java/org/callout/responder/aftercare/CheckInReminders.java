package org.callout.responder.aftercare;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.gateway.GatewayChannel;
import org.callout.responder.gateway.GatewayMessage;
import org.callout.responder.gateway.GatewayQueue;
import org.callout.responder.text.Texts;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells people that somebody would like to know how they are, once: on their phones, and by a text, or else a mail, to a contact
 * they have confirmed. The page shows the question in any case. Replicas share the questions.
 */
@ApplicationScoped
class CheckInReminders {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(CheckInReminders.class));

    private static final int AT_ONCE = 50;

    /** A question how somebody is may wait until the morning, but not for ever. */
    private static final Duration WORTH_SENDING = Duration.ofHours(12);

    private static final String CLAIM = """
            with due as (
              select id from check_in where due_at <= :now and reminded_at is null and answered_at is null
              order by due_at limit :most for update skip locked)
            update check_in i set reminded_at = :now from due, responder r
            where i.id = due.id and r.id = i.responder_id
            returning i.id, i.responder_id, i.occasion,
              case when r.phone_confirmed_at is not null then r.phone end,
              case when r.email_confirmed_at is not null then r.email end,
              array_to_string(r.languages, ',')
            """;

    private final Transactions transactions;
    private final GatewayQueue gateway;
    private final PhoneReminder phones;
    private final Clock clock;

    CheckInReminders(Transactions transactions, GatewayQueue gateway, PhoneReminder phones, Clock clock) {
        this.transactions = transactions;
        this.gateway = gateway;
        this.phones = phones;
        this.clock = clock;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> remind() {
        return FAILURES.outlive(
                "nobody reminded of how they are",
                () -> transactions.run(this::claim).chain(this::push));
    }

    /** After the claim is committed: a push cannot be taken back. */
    private Uni<Void> push(List<Object[]> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(each -> phones.askHowTheyAre((UUID) each[1], (UUID) each[0]))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<Object[]>> claim(Mutiny.Session session) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("most", AT_ONCE)
                .getResultList()
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(each -> message(each)
                                .map(message -> gateway.enqueue(session, message))
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                        .collect()
                        .last()
                        .replaceWith(due));
    }

    private Optional<GatewayMessage> message(Object[] row) {
        @Nullable String phone = (String) row[3];
        @Nullable String email = (String) row[4];
        if (phone == null && email == null) return Optional.empty();
        var texts = Texts.in(List.of(((String) row[5]).split(",")));
        return Optional.of(new GatewayMessage(
                phone == null ? GatewayChannel.EMAIL : GatewayChannel.SMS,
                phone == null ? email : phone,
                phone == null ? texts.say("checkIn.subject") : null,
                texts.say("checkIn.text"),
                "check-in " + row[2],
                clock.instant().plus(WORTH_SENDING),
                texts.language()));
    }
}
