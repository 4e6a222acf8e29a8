package org.callout.platform.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Applies messages. What it returns ends when the effect is committed or the message is put away as a dead letter, and never
 * fails: a consumer method returns it as it is, and the message is acknowledged after that.
 */
@ApplicationScoped
public class Messages {

    private final MessageReader reader;
    private final ConsumedMessages consumed;
    private final DeadLetters deadLetters;
    private final Perseverance perseverance;
    private final Transactions transactions;

    Messages(
            MessageReader reader,
            ConsumedMessages consumed,
            DeadLetters deadLetters,
            Perseverance perseverance,
            Transactions transactions) {
        this.reader = reader;
        this.consumed = consumed;
        this.deadLetters = deadLetters;
        this.perseverance = perseverance;
        this.transactions = transactions;
    }

    /**
     * Applies a message in one transaction with the note that it was consumed; a message seen before, or of a type that no
     * handler names, changes nothing.
     *
     * @param consumer names the effect, the same for ever
     */
    public Uni<Void> applyOnce(ConsumerRecord<String, String> message, String consumer, Handler<?>... handlers) {
        return Uni.createFrom()
                .deferred(() -> applyReadable(message, consumer, handlers))
                .onFailure()
                .recoverWithUni(failure -> deadLetters.put(message, reason(failure)));
    }

    /**
     * Applies a batch in the order it has. Nothing is remembered about it: the effect itself must not mind seeing a message
     * twice, as with positions, of which the newest wins. A batch that cannot be applied as a whole is applied one by one, so
     * that only what is wrong itself is put away.
     *
     * @param type   other types are passed over
     * @param effect given what could be read, never an empty list
     */
    public <T> Uni<Void> applyAll(
            ConsumerRecords<String, String> batch,
            String type,
            Class<T> data,
            Function<List<Event<T>>, Uni<Void>> effect) {
        return applyAll(batch, type, message -> reader.read(message, type, data), effect);
    }

    /**
     * As {@link #applyAll(ConsumerRecords, String, Class, Function)}, of what comes by the ten thousand and says by itself whom and
     * when it is about: of the envelope the type alone is read.
     *
     * @param plain reads what is written as we write it ourselves, at less cost than JSON in general; null for all the rest
     */
    public <T> Uni<Void> applyAllBare(
            ConsumerRecords<byte[], byte[]> batch,
            String type,
            Class<T> data,
            Function<byte[], @Nullable T> plain,
            Function<List<T>, Uni<Void>> effect) {
        return applyAll(batch, type, message -> plainly(message.value(), data, plain), effect);
    }

    private <T> T plainly(byte[] message, Class<T> data, Function<byte[], @Nullable T> plain) {
        T read = plain.apply(message);
        return read == null ? reader.data(message, data) : read;
    }

    private <K, V, E> Uni<Void> applyAll(
            ConsumerRecords<K, V> batch,
            String type,
            Function<ConsumerRecord<K, V>, E> reading,
            Function<List<E>, Uni<Void>> effect) {
        List<E> events = new ArrayList<>(batch.count());
        List<ConsumerRecord<K, V>> read = new ArrayList<>(batch.count());
        Uni<Void> unreadable = Uni.createFrom().voidItem();
        for (ConsumerRecord<K, V> message : batch) {
            try {
                if (message.value() != null && reader.isOf(message, type)) {
                    events.add(reading.apply(message));
                    read.add(message);
                }
            } catch (UnreadableMessageException e) {
                unreadable = unreadable.chain(() -> deadLetters.put(message, reason(e)));
            }
        }
        if (events.isEmpty()) {
            return unreadable;
        }
        return unreadable
                .chain(() -> perseverance.throughOutages(Uni.createFrom().deferred(() -> effect.apply(events))))
                .onFailure()
                .recoverWithUni(failure -> events.size() == 1
                        ? deadLetters.put(read.getFirst(), reason(failure))
                        : applyOneByOne(read, events, effect));
    }

    /**
     * Applies a batch in the order it has, each message once: all effects and the notes that the messages were consumed are one
     * transaction, which is much cheaper than one for each. Where a message was seen before, or cannot be applied, each goes by
     * itself.
     *
     * @param consumer names the effect, the same for ever
     * @param type     other types are passed over
     * @param effect   given what could be read and was not seen before, never an empty list
     */
    public <T> Uni<Void> applyAllOnce(
            ConsumerRecords<String, String> batch,
            String consumer,
            String type,
            Class<T> data,
            BiFunction<Mutiny.Session, List<Event<T>>, Uni<Void>> effect) {
        return applyAll(
                batch,
                type,
                data,
                events -> applyTogether(consumer, events, effect)
                        .onFailure(SeenBeforeException.class)
                        .recoverWithUni(() -> applyApart(consumer, events, effect)));
    }

    private <T> Uni<Void> applyTogether(
            String consumer, List<Event<T>> events, BiFunction<Mutiny.Session, List<Event<T>>, Uni<Void>> effect) {
        List<String> ids = events.stream().map(Event::id).toList();
        return transactions.run(
                session -> consumed.firstTimeAll(session, consumer, ids).flatMap(all -> {
                    if (!all) {
                        throw new SeenBeforeException();
                    }
                    return effect.apply(session, events);
                }));
    }

    private <T> Uni<Void> applyApart(
            String consumer, List<Event<T>> events, BiFunction<Mutiny.Session, List<Event<T>>, Uni<Void>> effect) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> transactions.run(session ->
                        applyFirstTime(session, consumer, event.id(), own -> effect.apply(own, List.of(event)))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private <K, V, E> Uni<Void> applyOneByOne(
            List<ConsumerRecord<K, V>> messages, List<E> events, Function<List<E>, Uni<Void>> effect) {
        return Multi.createFrom()
                .range(0, events.size())
                .onItem()
                .transformToUniAndConcatenate(index -> perseverance
                        .onceThroughOutages(Uni.createFrom().deferred(() -> effect.apply(List.of(events.get(index)))))
                        .onFailure()
                        .recoverWithUni(failure -> deadLetters.put(messages.get(index), reason(failure))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> applyReadable(ConsumerRecord<String, String> message, String consumer, Handler<?>... handlers) {
        if (message.value() == null) {
            return Uni.createFrom().voidItem();
        }
        String type = reader.type(message);
        return Arrays.stream(handlers)
                .filter(handler -> handler.type().equals(type))
                .findFirst()
                .map(handler -> handle(message, consumer, handler))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private <T> Uni<Void> handle(ConsumerRecord<String, String> message, String consumer, Handler<T> handler) {
        Event<T> event = reader.read(message, handler.type(), handler.data());
        return perseverance.throughOutages(Uni.createFrom()
                .deferred(() -> handler.preparation().apply(event))
                .chain(effect -> transactions.run(session -> applyFirstTime(session, consumer, event.id(), effect))));
    }

    private Uni<Void> applyFirstTime(Mutiny.Session session, String consumer, String id, Handler.Effect effect) {
        return consumed.firstTime(session, consumer, id)
                .flatMap(first ->
                        first ? effect.apply(session) : Uni.createFrom().voidItem());
    }

    /** What is wrong, without a word of what the message says. */
    private static String reason(Throwable failure) {
        return failure instanceof UnreadableMessageException
                ? String.valueOf(failure.getMessage())
                : "cannot be applied: " + rootOf(failure).getClass().getName();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause == failure ? failure : rootOf(cause);
    }

    /** A batch holds a message that was consumed already, or the same one twice. */
    private static final class SeenBeforeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        SeenBeforeException() {
            super("seen before", null, false, false);
        }
    }
}
