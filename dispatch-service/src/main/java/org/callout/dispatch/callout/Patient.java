package org.callout.dispatch.callout;

import org.callout.geo.policy.AgeGroup;
import org.jspecify.annotations.Nullable;

/**
 * Who needs help.
 *
 * @param ageYears age in years; null when unknown
 * @param sex as the control room says it; null when unknown
 */
public record Patient(@Nullable Integer ageYears, @Nullable String sex) {

    /** The age group of a patient; {@link AgeGroup#UNKNOWN} when there is no patient or no age. */
    public static AgeGroup ageGroupOf(@Nullable Patient patient) {
        return AgeGroup.of(patient == null ? null : patient.ageYears);
    }

    @Override
    public String toString() {
        return "Patient[redacted]";
    }
}
