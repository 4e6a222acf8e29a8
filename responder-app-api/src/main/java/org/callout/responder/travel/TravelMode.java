package org.callout.responder.travel;

import java.util.EnumSet;
import java.util.Set;

/** A way to travel; the bit is the one both services store. */
public enum TravelMode {
    FOOT(1),
    BIKE(2),
    CAR(4);

    private final int bit;

    TravelMode(int bit) {
        this.bit = bit;
    }

    /** The modes as the sum of their bits. */
    public static short bitsOf(Set<TravelMode> modes) {
        return (short) modes.stream().mapToInt(mode -> mode.bit).sum();
    }

    /** The modes whose bits are set. */
    public static Set<TravelMode> ofBits(short bits) {
        var modes = EnumSet.noneOf(TravelMode.class);
        for (var mode : values()) {
            if ((bits & mode.bit) != 0) {
                modes.add(mode);
            }
        }
        return modes;
    }
}
