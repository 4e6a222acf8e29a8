package org.callout.dispatch.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.callout.dispatch.callout.AmbulanceEta;
import org.callout.platform.time.Plausible;
import org.jspecify.annotations.Nullable;

/** When the ambulance is expected, as sent. */
record AmbulanceRequest(
        @NotNull @Min(0) @Max(86_400) Integer etaSeconds,
        @Size(max = 50) @Nullable String source,
        @Plausible @Nullable Instant at) {

    AmbulanceEta toAmbulanceEta(Instant now) {
        return new AmbulanceEta(etaSeconds, source, at == null ? now : at);
    }

    /** A new time of arrival, said now unless told otherwise; its source stays as it was when absent. */
    AmbulanceEta applyTo(@Nullable AmbulanceEta known, Instant now) {
        if (known == null) return toAmbulanceEta(now);
        return new AmbulanceEta(etaSeconds, Texts.corrected(source, known.source()), at == null ? now : at);
    }
}
