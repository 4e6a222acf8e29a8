package org.callout.geo.travel;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** How somebody moves. Sets of modes are stored as bits: FOOT 1, BIKE 2, CAR 4. */
public enum TravelMode {
    FOOT(1),
    BIKE(2),
    CAR(4);

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
        Set<TravelMode> modes = EnumSet.noneOf(TravelMode.class);
        for (TravelMode mode : values()) {
            if ((bits & mode.bit) != 0) {
                modes.add(mode);
            }
        }
        return modes;
    }
}
