package org.callout.responder.telephone;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.messaging.ConsumedMessages;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.alert.Answer;
import org.callout.responder.alert.TelephoneAnswers;
import org.callout.responder.gateway.GatewayChannel;
import org.callout.responder.gateway.GatewayMessage;
import org.callout.responder.gateway.GatewayQueue;
import org.callout.responder.text.Texts;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Understands what a volunteer texts or presses, once. A number that is nobody's is never answered, and nobody more than a
 * few times in a while: two machines would talk for ever.
 */
@ApplicationScoped
class Inbound {

    private static final Logger LOG = Logger.getLogger(Inbound.class);

    private static final String CONSUMER = "gateway-inbound";
    private static final String REFERENCE = "answer";
    private static final Duration WORTH_TELLING = Duration.ofMinutes(10);
    private static final int MOST_ANSWERS = 3;

    private static final String SENDER = """
            select id, array_to_string(languages, ',') from responder where phone = :number and phone_confirmed_at is not null
              and not exists (select from consumed_message where consumer = :consumer and message_id = :message)
            """;

    private static final String ANSWERED = """
            select count(*) from gateway_message where recipient = :number and reference = :reference and queued_at > :since
            """;

    private final Transactions transactions;
    private final ConsumedMessages consumed;
    private final TelephoneAnswers answers;
    private final GatewayQueue gateway;
    private final Clock clock;

    Inbound(
            Transactions transactions,
            ConsumedMessages consumed,
            TelephoneAnswers answers,
            GatewayQueue gateway,
            Clock clock) {
        this.transactions = transactions;
        this.consumed = consumed;
        this.answers = answers;
        this.gateway = gateway;
        this.clock = clock;
    }

    private record Sender(UUID responderId, Texts texts) {}

    Uni<Void> hear(InboundMessage message) {
        return findSender(message).chain(sender -> {
            if (sender.isEmpty()) {
                LOG.info("a text was passed over: told before, or from a number that is nobody's");
                return Uni.createFrom().voidItem();
            }
            return understand(message, sender.get()).chain(said -> settle(message, sender.get(), said.orElse(null)));
        });
    }

    /**
     * Does what is meant.
     *
     * @return the key of what there is to say at once, if anything
     */
    private Uni<Optional<String>> understand(InboundMessage message, Sender sender) {
        return answers.findMeant(sender.responderId()).chain(meant -> {
            if (meant.isEmpty()) {
                return Uni.createFrom().item(Optional.of("reply.none"));
            }
            return Meaning.of(message.text())
                    .map(answer -> answer(message, sender, meant.get(), answer))
                    .orElseGet(() -> Uni.createFrom().item(Optional.of("reply.unclear")));
        });
    }

    private Uni<Optional<String>> answer(InboundMessage message, Sender sender, UUID alertId, Answer answer) {
        return answers.answer(sender.responderId(), alertId, answer, message.channel())
                .map(standing -> switch (standing) {
                    case TAKEN -> Optional.empty();
                    case ANSWERED_OTHERWISE_BEFORE -> Optional.of("reply.before");
                    case FILLED -> Optional.of("ended.FILLED");
                    case OVER -> Optional.of("reply.over");
                });
    }

    private Uni<Optional<Sender>> findSender(InboundMessage message) {
        return transactions.read(session -> session.createNativeQuery(SENDER, Object[].class)
                .setParameter("number", message.number())
                .setParameter("consumer", CONSUMER)
                .setParameter("message", message.id())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(known ->
                                new Sender((UUID) known[0], Texts.in(List.of(((String) known[1]).split(",", -1)))))));
    }

    /** Last of all: whoever dies before is told again, and the same answer again changes nothing. */
    private Uni<Void> settle(InboundMessage message, Sender sender, @Nullable String key) {
        return transactions.run(session -> consumed.firstTime(session, CONSUMER, message.id())
                .chain(first -> first && key != null
                        ? say(session, message, sender.texts(), key)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> say(Mutiny.Session session, InboundMessage message, Texts texts, String key) {
        var text = new GatewayMessage(
                GatewayChannel.SMS,
                message.number(),
                null,
                texts.say(key),
                REFERENCE,
                clock.instant().plus(WORTH_TELLING),
                texts.language());
        return countAnswers(session, message)
                .chain(count -> count < MOST_ANSWERS
                        ? gateway.enqueue(session, text)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Long> countAnswers(Mutiny.Session session, InboundMessage message) {
        return session.createNativeQuery(ANSWERED, Long.class)
                .setParameter("number", message.number())
                .setParameter("reference", REFERENCE)
                .setParameter("since", clock.instant().minus(WORTH_TELLING))
                .getSingleResult();
    }
}
