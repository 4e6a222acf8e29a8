package org.callout.platform.lockout;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;

/**
 * Which doors are shut, known to each process by heart and read anew every two seconds: a request waits for no database on the
 * way in. While the database is away, what was known last holds.
 */
@ApplicationScoped
class Doors {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(Doors.class));

    private final LockoutTable table;
    private final OpenStreams streams;
    private volatile Set<Door> shut = Set.of();

    Doors(LockoutTable table, OpenStreams streams) {
        this.table = table;
        this.streams = streams;
    }

    boolean isShut(Door door) {
        return shut.contains(door);
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return FAILURES.outlive("lockouts not read", this::read);
    }

    /** Reads anew, and ends the streams of those who are locked out. */
    Uni<Void> read() {
        return table.held()
                .invoke(read -> {
                    shut = read;
                    streams.end(read);
                })
                .replaceWithVoid();
    }
}
