package org.callout.dispatch.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.callout.dispatch.callout.Facts;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Circumstance;
import org.jspecify.annotations.Nullable;

/**
 * What has changed about an incident; whatever is absent stays as it was, within location, patient and ambulance too. A
 * scene is said whole, and circumstances are all that there are.
 *
 * @param reason why the caller knows better; kept in the timeline
 * @param version that the caller was looking at; with it, what somebody else has changed since is not changed
 */
record IncidentCorrection(
        @OfKind(CalloutKind.INCIDENT) @Nullable Category category,
        @Size(max = 20) @Nullable String determinant,
        @Valid @Nullable LocationCorrection location,
        @Valid @Nullable PatientRequest patient,
        @Valid @Nullable SceneRequest scene,
        @Valid @Nullable AmbulanceRequest ambulance,
        @Nullable Set<@NotNull Circumstance> circumstances,
        @Size(max = 2000) @Nullable String notes,
        @Valid @Nullable CallerRequest caller,
        @Size(max = 500) @Nullable String reason,
        @Nullable Long version) {

    Facts applyTo(Facts known, Instant now) {
        return new Facts(
                category == null ? known.category() : category,
                Texts.corrected(determinant, known.determinant()),
                location == null ? known.location() : location.applyTo(known.location()),
                patient == null ? known.patient() : patient.applyTo(known.patient()),
                scene == null ? known.scene() : scene.toScene(now),
                ambulance == null ? known.ambulance() : ambulance.applyTo(known.ambulance(), now),
                circumstances == null ? known.circumstances() : circumstances,
                Texts.corrected(notes, known.notes()),
                known.care(),
                CallerRequest.corrected(caller, known.caller()));
    }

    @Override
    public String toString() {
        return "IncidentCorrection[redacted]";
    }
}
