package org.callout.dispatch.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.callout.Scene;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Circumstance;
import org.callout.platform.time.Plausible;
import org.jspecify.annotations.Nullable;

/**
 * A callout that nobody has raised.
 *
 * @param at when people would be asked; now when absent
 * @param category the policy's own when absent
 */
record DryRunRequest(
        @NotNull @Valid LocationRequest location,
        @Plausible @Nullable Instant at,
        @Nullable Category category,
        @Size(max = 20) @Nullable String determinant,
        @Valid @Nullable PatientRequest patient,
        @Valid @Nullable SceneRequest scene,
        @Valid @Nullable AmbulanceRequest ambulance,
        @Nullable Set<@NotNull Circumstance> circumstances) {

    /** How long a visit may begin: long enough that nobody is too late for it. */
    private static final Duration WINDOW = Duration.ofDays(1);

    /** The callout as it would be taken in. */
    Callout toCallout(String organisation, Category usual, Instant asked) {
        Category wanted = category == null ? usual : category;
        CareDetails care = wanted.kind() == CalloutKind.CARE_REQUEST
                ? new CareDetails(asked, asked.plus(WINDOW), List.of(), null, null, null)
                : null;
        var facts = new Facts(
                wanted,
                determinant,
                location.toLocation(),
                patient == null ? null : patient.toPatient(),
                scene == null ? Scene.UNKNOWN : scene.toScene(asked),
                ambulance == null ? null : ambulance.toAmbulanceEta(asked),
                circumstances == null ? Set.of() : circumstances,
                null,
                care);
        return new Callout(new UUID(0, 0), organisation, new Request("dry run", 1, "dry run", null, facts), asked);
    }

    @Override
    public String toString() {
        return "DryRunRequest[redacted]";
    }
}
