package org.callout.geo.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What somebody can do or has been checked for, as verified by one organisation. The order is the order of stored bits. */
public enum Qualification {
    BYSTANDER_CPR,
    BLS_AED,
    FIRST_RESPONDER,
    NURSE,
    PARAMEDIC,
    DOCTOR,
    IDENTITY_CHECKED,
    DBS_BASIC,
    DBS_ENHANCED,
    DRIVER,
    FOOD_HYGIENE,
    PERSONAL_CARE_TRAINED;

    /** By their bits: few combinations occur, again and again, and there are no more than 4,096. */
    private static final Map<Long, Set<Qualification>> SETS = new ConcurrentHashMap<>();

    private static final long ALL = (1L << values().length) - 1;

    /** The stored form of a set of qualifications. */
    public static long toBits(Collection<Qualification> qualifications) {
        long bits = 0;
        for (Qualification qualification : qualifications) {
            bits |= qualification.bit();
        }
        return bits;
    }

    /** The qualifications of a stored form; unknown bits are ignored. */
    public static Set<Qualification> fromBits(long bits) {
        return SETS.computeIfAbsent(bits & ALL, Qualification::setOf);
    }

    private static Set<Qualification> setOf(long bits) {
        return Arrays.stream(values())
                .filter(qualification -> (bits & qualification.bit()) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private long bit() {
        return 1L << ordinal();
    }
}
