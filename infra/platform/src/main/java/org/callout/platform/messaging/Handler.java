package org.callout.platform.messaging;

import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What is done about messages of one type.
 *
 * @param type        CloudEvents type
 * @param data        what the JSON is read as; properties it does not know are ignored
 * @param preparation what must be known before the transaction, such as a spatial read by another connection; gives the
 *                    effect, and is asked again with every attempt
 */
public record Handler<T>(String type, Class<T> data, Function<Event<T>, Uni<Effect>> preparation) {

    /** Applied in the session's transaction, together with the note that the message was consumed. */
    public interface Effect {

        Uni<Void> apply(Mutiny.Session session);
    }

    /** Reads well where it is used: {@code on("org.callout.alert.reply", AlertReply.class, replies::decide)}. */
    public static <T> Handler<T> on(
            String type, Class<T> data, BiFunction<Mutiny.Session, Event<T>, Uni<Void>> effect) {
        return new Handler<>(type, data, event -> Uni.createFrom().item(session -> effect.apply(session, event)));
    }
}
