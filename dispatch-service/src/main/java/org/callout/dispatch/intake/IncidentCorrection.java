package org.callout.dispatch.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutKind;
import org.callout.dispatch.callout.Category;
import org.callout.dispatch.callout.Circumstance;
import org.jspecify.annotations.Nullable;

/** What has changed about an incident; whatever is absent stays as it was. */
record IncidentCorrection(
        @OfKind(CalloutKind.INCIDENT) @Nullable Category category,
        @Size(max = 20) @Nullable String determinant,
        @Valid @Nullable LocationRequest location,
        @Valid @Nullable PatientRequest patient,
        @Valid @Nullable SceneRequest scene,
        @Valid @Nullable AmbulanceRequest ambulance,
        @Nullable Set<@NotNull Circumstance> circumstances,
        @Size(max = 2000) @Nullable String notes) {

    Callout.Facts applyTo(Callout.Facts known, Instant now) {
        return new Callout.Facts(
                category == null ? known.category() : category,
                determinant == null ? known.determinant() : determinant,
                location == null ? known.location() : location.toLocation(),
                patient == null ? known.patient() : patient.toPatient(),
                scene == null ? known.scene() : scene.toScene(now),
                ambulance == null ? known.ambulance() : ambulance.toAmbulanceEta(now),
                circumstances == null ? known.circumstances() : circumstances,
                notes == null ? known.notes() : notes,
                known.care());
    }
}
