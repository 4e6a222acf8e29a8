package org.callout.dispatch.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What one client has asked for: this minute, which is held against its limit, and since it was last taken down. Thread-safe.
 */
final class ClientTally {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private Instant minute = Instant.EPOCH;
    private int inMinute;
    private Instant takenDownAt = Instant.EPOCH;
    private Instant firstAt = Instant.MAX;
    private Instant lastAt = Instant.EPOCH;
    private long requests;
    private long refused;
    private long beyondLimit;

    /** What is to be taken down. */
    record Count(Instant firstAt, Instant lastAt, long requests, long refused, long beyondLimit) {}

    /**
     * Another request.
     *
     * @param emergency whether it is let through whatever the limit
     * @return how long to wait before the next one, if this one is beyond the limit
     */
    synchronized Optional<Duration> ask(Instant now, int limit, boolean emergency) {
        if (requests == 0) firstAt = now;
        lastAt = now;
        requests++;
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            inMinute = 0;
        }
        inMinute++;
        if (inMinute <= limit) return Optional.empty();
        if (emergency) {
            beyondLimit++;
            return Optional.empty();
        }
        return Optional.of(
                Duration.between(now, current.plus(A_MINUTE)).plusMillis(999).truncatedTo(ChronoUnit.SECONDS));
    }

    /** A request of it was refused. */
    synchronized void refuse() {
        refused++;
    }

    /** What came since the last time, at most once a minute; empty when nothing did. */
    synchronized Optional<Count> takeDown(Instant now) {
        if (requests == 0 || now.isBefore(takenDownAt.plus(A_MINUTE))) return Optional.empty();
        takenDownAt = now;
        var count = new Count(firstAt, lastAt, requests, refused, beyondLimit);
        requests = 0;
        refused = 0;
        beyondLimit = 0;
        return Optional.of(count);
    }

    /** It could not be taken down, and is to be the next time. */
    synchronized void giveBack(Count count) {
        firstAt = count.firstAt();
        if (lastAt.isBefore(count.lastAt())) lastAt = count.lastAt();
        requests += count.requests();
        refused += count.refused();
        beyondLimit += count.beyondLimit();
        takenDownAt = Instant.EPOCH;
    }
}
