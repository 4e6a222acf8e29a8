package org.callout.dispatch.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutKind;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Category;
import org.jspecify.annotations.Nullable;

/** What has changed about a care request; whatever is absent stays as it was. */
record CareCorrection(
        @OfKind(CalloutKind.CARE_REQUEST) @Nullable Category category,
        @Valid @Nullable LocationRequest location,
        CareRequest.@Valid @Nullable Window window,
        CareRequest.@Valid @Nullable Preferences preferences,
        CareRequest.@Valid @Nullable Person person,
        @Valid @Nullable SceneRequest scene,
        @Size(max = 2000) @Nullable String notes) {

    Callout.Facts applyTo(Callout.Facts known, Instant now) {
        return new Callout.Facts(
                category == null ? known.category() : category,
                known.determinant(),
                location == null ? known.location() : location.toLocation(),
                known.patient(),
                scene == null ? known.scene() : scene.toScene(now),
                known.ambulance(),
                known.circumstances(),
                notes == null ? known.notes() : notes,
                care(Objects.requireNonNull(known.care())));
    }

    private CareDetails care(CareDetails known) {
        CareDetails sent = CareRequest.details(
                window == null ? new CareRequest.Window(known.windowFrom(), known.windowTo()) : window,
                preferences,
                person);
        return new CareDetails(
                sent.windowFrom(),
                sent.windowTo(),
                preferences == null ? known.languages() : sent.languages(),
                preferences == null ? known.wishes() : sent.wishes(),
                person == null ? known.personName() : sent.personName(),
                person == null ? known.personPhone() : sent.personPhone());
    }
}
