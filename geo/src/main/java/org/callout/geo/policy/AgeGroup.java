package org.callout.geo.policy;

import org.jspecify.annotations.Nullable;

/** How old a patient is, as far as it matters for whom to send and what to tell them before they accept. */
public enum AgeGroup {
    CHILD,
    ADULT,
    UNKNOWN;

    /** Resuscitation guidance for children ends at puberty (ERC Guidelines 2021); 18 is the age that all call-takers can ask for. */
    private static final int ADULT_FROM_YEARS = 18;

    /** @param ageYears null when not known */
    public static AgeGroup of(@Nullable Integer ageYears) {
        if (ageYears == null) return UNKNOWN;
        return ageYears < ADULT_FROM_YEARS ? CHILD : ADULT;
    }
}
