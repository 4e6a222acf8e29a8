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

    @Override
    public String toString() {
        return "PatientRequest[redacted]";
    }
}
