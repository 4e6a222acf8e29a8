package org.callout.platform.transaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves (database away or overloaded, deadlock) from those that come again. */
public final class Outage {

    /** Kinds that mean nothing but a lost or crowded connection or a lost race for a lock. */
    private static final List<Class<? extends Throwable>> KINDS = List.of(
            IOException.class,
            TimeoutException.class,
            io.smallrye.mutiny.TimeoutException.class,
            VertxException.class,
            NoStackTraceThrowable.class,
            JDBCConnectionException.class,
            LockAcquisitionException.class,
            LockTimeoutException.class,
            PessimisticLockException.class,
            OptimisticLockException.class);

    /**
     * SQLSTATE: connection lost, resources short, ended by an operator, deadlock or serialization; and lock not available,
     * idle in transaction for too long.
     */
    private static final List<String> STATES = List.of("08", "53", "57", "40", "55P03", "25P03");

    private static final int DEEPEST_CAUSE = 20;

    private Outage() {}

    /** Whether trying again later may well succeed. */
    public static boolean isOne(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Outage::cause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(Outage::passes);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure == null ? null : failure.getCause();
    }

    private static boolean passes(@Nullable Throwable failure) {
        String state = switch (failure) {
            case PgException refused -> refused.getSqlState();
            case SQLException refused -> refused.getSQLState();
            case null, default -> null;
        };
        if (state != null) {
            return STATES.stream().anyMatch(state::startsWith);
        }
        // An IOException by name only: it says that a text is wrong, and it will be as wrong the next time.
        if (failure instanceof JsonProcessingException) {
            return false;
        }
        return KINDS.stream().anyMatch(kind -> kind.isInstance(failure));
    }
}
