package org.callout.dispatch.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callout.platform.identity.Worker;

/** Since when and until when somebody has been at the console since it was last taken down. Thread-safe. */
final class StaffTally {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private Instant takenDownAt = Instant.EPOCH;
    private Worker who;
    private Instant firstAt = Instant.MAX;
    private Instant lastAt = Instant.EPOCH;
    private boolean news;

    StaffTally(Worker who) {
        this.who = who;
    }

    /** Two moments, and all between them. */
    record Stay(Worker who, Instant from, Instant until) {}

    /** They were there from then until then; one moment for a request, longer for a stream. */
    synchronized void see(Worker worker, Instant from, Instant until) {
        who = worker;
        if (!news || from.isBefore(firstAt)) firstAt = from;
        if (!news || until.isAfter(lastAt)) lastAt = until;
        news = true;
    }

    /** What came since the last time, at most once a minute; empty when nothing did. */
    synchronized Optional<Stay> takeDown(Instant now) {
        if (!news || now.isBefore(takenDownAt.plus(A_MINUTE))) return Optional.empty();
        takenDownAt = now;
        news = false;
        return Optional.of(new Stay(who, firstAt, lastAt));
    }

    /** It could not be taken down, and is to be the next time. */
    synchronized void giveBack(Stay stay) {
        see(news ? who : stay.who(), stay.from(), stay.until());
        takenDownAt = Instant.EPOCH;
    }
}
