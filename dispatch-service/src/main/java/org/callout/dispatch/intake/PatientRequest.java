package org.callout.dispatch.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.callout.dispatch.callout.Patient;
import org.jspecify.annotations.Nullable;

/** Who needs help, as sent. */
record PatientRequest(
        @Min(0) @Max(130) @Nullable Integer ageYears,
        @Size(max = 20) @Nullable String sex) {

    Patient toPatient() {
        return new Patient(ageYears, sex);
    }

    /** The patient with what is sent here instead of what was known before; whatever is absent stays as it was. */
    Patient applyTo(@Nullable Patient known) {
        if (known == null) return toPatient();
        return new Patient(ageYears == null ? known.ageYears() : ageYears, Texts.corrected(sex, known.sex()));
    }

    @Override
    public String toString() {
        return "PatientRequest[redacted]";
    }
}
