package org.callout.platform.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody did what they tell of. It may be told long afterwards, when there was no connection, and by a clock that is wrong:
 * it is believed within what is possible, and what is told is never refused for its time.
 */
public final class ToldTime {

    /** Less lies between doing and hearing wherever there is a connection. */
    private static final Duration USUAL = Duration.ofSeconds(30);

    private ToldTime() {}

    /**
     * The time told, brought between the earliest possible and now.
     *
     * @param told null when nothing was told: then it is now
     * @param earliest what it certainly came after
     */
    public static Instant within(@Nullable Instant told, Instant earliest, Instant now) {
        if (told == null || told.isAfter(now) || earliest.isAfter(now)) return now;
        return told.isBefore(earliest) ? earliest : told;
    }

    /** Whether it was heard so long after it was done that both are worth telling. */
    public static boolean isLate(Instant done, Instant heard) {
        return Duration.between(done, heard).compareTo(USUAL) >= 0;
    }
}
