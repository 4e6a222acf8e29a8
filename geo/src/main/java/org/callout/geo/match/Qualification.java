package org.callout.geo.match;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

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
        Set<Qualification> qualifications = EnumSet.noneOf(Qualification.class);
        for (Qualification qualification : values()) {
            if ((bits & qualification.bit()) != 0) {
                qualifications.add(qualification);
            }
        }
        return qualifications;
    }

    private long bit() {
        return 1L << ordinal();
    }
}
