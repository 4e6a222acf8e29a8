package org.callout.dispatch.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.callout.Scene;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Circumstance;
import org.callout.platform.time.Plausible;
import org.jspecify.annotations.Nullable;

/** An emergency as a control room sends it: whole, also when it corrects. */
record IncidentRequest(
        @NotBlank @Size(max = 64) String cadReference,
        @Min(1) @Nullable Integer revision,
        @NotNull @OfKind(CalloutKind.INCIDENT) Category category,
        @Size(max = 20) @Nullable String determinant,
        @NotNull @Valid LocationRequest location,
        @Valid @Nullable PatientRequest patient,
        @Valid @Nullable SceneRequest scene,
        @Valid @Nullable AmbulanceRequest ambulance,
        @Nullable Set<@NotNull Circumstance> circumstances,
        @Size(max = 2000) @Nullable String notes,
        @Plausible @Nullable Instant occurredAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Valid @Nullable
        CallerRequest caller) {

    /** The order of circumstances says nothing, and no revision is the first. */
    IncidentRequest {
        revision = Objects.requireNonNullElse(revision, 1);
        circumstances = circumstances == null ? null : new LinkedHashSet<>(Canonical.inOrder(circumstances));
    }

    Request toRequest(String bodyHash, Instant now) {
        return new Request(cadReference, Objects.requireNonNull(revision), bodyHash, occurredAt, facts(now));
    }

    /**
     * What is to be known when this corrects what is known. Dangers, the sort of place, circumstances and the ambulance may
     * have been told by others meanwhile: saying nothing about them takes nothing back.
     */
    Facts revise(Facts known, Instant now) {
        return new Facts(
                category,
                determinant,
                location.toLocation(known.location().placeType()),
                patient == null ? null : patient.toPatient(),
                scene == null ? known.scene() : scene.toScene(now),
                ambulance == null ? known.ambulance() : ambulance.toAmbulanceEta(now),
                circumstances == null ? known.circumstances() : circumstances,
                notes,
                known.care(),
                caller == null ? known.caller() : CallerRequest.of(caller));
    }

    private Facts facts(Instant now) {
        return new Facts(
                category,
                determinant,
                location.toLocation(),
                patient == null ? null : patient.toPatient(),
                scene == null ? Scene.UNKNOWN : scene.toScene(now),
                ambulance == null ? null : ambulance.toAmbulanceEta(now),
                circumstances == null ? Set.of() : circumstances,
                notes,
                null,
                CallerRequest.of(caller));
    }

    @Override
    public String toString() {
        return "IncidentRequest[redacted]";
    }
}
