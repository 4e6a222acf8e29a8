package org.callout.geo.travel;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How somebody moves. Sets of modes are stored as bits: FOOT 1, BIKE 2, CAR 4. */
public enum TravelMode {
    FOOT(1),
    BIKE(2),
    CAR(4);

    /** By their bits: few, and asked for again and again. */
    private static final List<Set<TravelMode>> SETS =
            IntStream.rangeClosed(0, 7).mapToObj(TravelMode::setOf).toList();

    private final int bit;

    TravelMode(int bit) {
        this.bit = bit;
    }

    /** The stored form of a set of modes. */
    public static short toBits(Collection<TravelMode> modes) {
        int bits = 0;
        for (TravelMode mode : modes) {
            bits |= mode.bit;
        }
        return (short) bits;
    }

    /** The modes of a stored form; unknown bits are ignored. */
    public static Set<TravelMode> fromBits(int bits) {
        return SETS.get(bits & 7);
    }

    private static Set<TravelMode> setOf(int bits) {
        return Arrays.stream(values()).filter(mode -> (bits & mode.bit) != 0).collect(Collectors.toUnmodifiableSet());
    }
}
