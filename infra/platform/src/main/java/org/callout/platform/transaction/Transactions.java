package org.callout.platform.transaction;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

import static java.util.Objects.requireNonNull;

/**
 * Runs work in a database transaction of its own. It may be called from any thread: the session lives on a Vert.x context
 * made for it, and the result arrives where the caller was.
 */
@ApplicationScoped
public class Transactions {

    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;

    Transactions(Mutiny.SessionFactory sessions, Vertx vertx) {
        this.sessions = sessions;
        this.vertx = vertx;
    }

    /** Commits when the work gives an item, rolls back when it fails. Each subscription is a new transaction. */
    public <T> Uni<T> run(Function<Mutiny.Session, Uni<T>> work) {
        return onOwnContext(() -> sessions.withTransaction(work));
    }

    /** Reads with a session that has no transaction: each query sees what is committed when it runs. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
        return onOwnContext(() -> sessions.withSession(work));
    }

    private <T> Uni<T> onOwnContext(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Context own = newContext();
            // Deferred: it looks for a session of the context it is called on, which must be the new one.
            Uni<T> result =
                    Uni.createFrom().deferred(work).runSubscriptionOn(task -> own.runOnContext(go -> task.run()));
            return caller == null ? result : result.emitOn(task -> caller.runOnContext(go -> task.run()));
        });
    }

    private Context newContext() {
        Context context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
