package org.callout.dispatch.callout;

import org.jspecify.annotations.Nullable;

/**
 * Who needs help.
 *
 * @param ageYears age in years; null when unknown
 * @param sex as the control room says it; null when unknown
 */
public record Patient(@Nullable Integer ageYears, @Nullable String sex) {

    /** Resuscitation guidance for children ends at puberty (ERC Guidelines 2021); 18 is the age that all call-takers can ask for. */
    private static final int ADULT_FROM_YEARS = 18;

    /** What a responder may know of the age before accepting. */
    public enum AgeGroup {
        CHILD,
        ADULT,
        UNKNOWN
    }

    /** The age group of a patient; {@link AgeGroup#UNKNOWN} when there is no patient or no age. */
    public static AgeGroup ageGroupOf(@Nullable Patient patient) {
        if (patient == null || patient.ageYears == null) return AgeGroup.UNKNOWN;
        return patient.ageYears < ADULT_FROM_YEARS ? AgeGroup.CHILD : AgeGroup.ADULT;
    }

    @Override
    public String toString() {
        return "Patient[redacted]";
    }
}
