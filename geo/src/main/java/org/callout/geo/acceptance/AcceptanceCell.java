package org.callout.geo.acceptance;

import java.time.DayOfWeek;
import java.time.Duration;

/**
 * Circumstances that are taken to be alike. Counts of outcomes are kept by these; the names of the bands are what a database
 * stores.
 */
public record AcceptanceCell(DayPart dayPart, boolean weekend, Nearness nearness, int tier, Contact contact) {

    /** Tiers above are counted as this one. */
    static final int HIGHEST_TIER = 3;

    public AcceptanceCell {
        if (tier < 1 || tier > HIGHEST_TIER) {
            throw new IllegalArgumentException("tier must be 1 to " + HIGHEST_TIER + ", was " + tier);
        }
    }

    /** Six hours each. */
    public enum DayPart {
        /** 0:00 to 5:59. */
        NIGHT,
        MORNING,
        AFTERNOON,
        EVENING;

        static DayPart of(int hour) {
            return values()[hour / 6];
        }
    }

    /** By the time of arrival, turnout included. */
    public enum Nearness {
        WITHIN_5_MINUTES(5),
        WITHIN_10_MINUTES(10),
        WITHIN_15_MINUTES(15),
        FARTHER(Long.MAX_VALUE);

        private final long minutes;

        Nearness(long minutes) {
            this.minutes = minutes;
        }

        static Nearness of(Duration eta) {
            for (Nearness nearness : values()) {
                if (eta.toSeconds() <= nearness.minutes * 60 || nearness == FARTHER) {
                    return nearness;
                }
            }
            throw new IllegalStateException("FARTHER holds everything");
        }
    }

    /** By how long ago the app was heard of. */
    public enum Contact {
        /** Within ten minutes: in somebody's hand, or reporting in the background. */
        JUST_NOW,
        /** Within three hours. */
        LATELY,
        LONG_AGO;

        private static final Duration NOW = Duration.ofMinutes(10);
        private static final Duration LATE = Duration.ofHours(3);

        static Contact of(Duration age) {
            if (age.compareTo(NOW) <= 0) {
                return JUST_NOW;
            }
            return age.compareTo(LATE) <= 0 ? LATELY : LONG_AGO;
        }
    }

    /** The cell that circumstances fall into. */
    public static AcceptanceCell of(Circumstances circumstances) {
        DayOfWeek day = circumstances.weekday();
        return new AcceptanceCell(
                DayPart.of(circumstances.hour()),
                day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY,
                Nearness.of(circumstances.eta()),
                Math.min(circumstances.tier(), HIGHEST_TIER),
                Contact.of(circumstances.fixAge()));
    }
}
