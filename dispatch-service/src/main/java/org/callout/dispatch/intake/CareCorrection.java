package org.callout.dispatch.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Facts;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.jspecify.annotations.Nullable;

/**
 * What has changed about a care request; whatever is absent stays as it was, within location, preferences and person too.
 * A window and a scene are said whole.
 *
 * @param reason why the caller knows better; kept in the timeline
 * @param version that the caller was looking at; with it, what somebody else has changed since is not changed
 */
record CareCorrection(
        @OfKind(CalloutKind.CARE_REQUEST) @Nullable Category category,
        @Valid @Nullable LocationCorrection location,
        CareRequest.@Valid @Nullable Window window,
        CareRequest.@Valid @Nullable Preferences preferences,
        CareRequest.@Valid @Nullable Person person,
        @Valid @Nullable SceneRequest scene,
        @Size(max = 2000) @Nullable String notes,
        @Valid @Nullable CallerRequest caller,
        @Size(max = 500) @Nullable String reason,
        @Nullable Long version) {

    Facts applyTo(Facts known, Instant now) {
        return new Facts(
                category == null ? known.category() : category,
                known.determinant(),
                location == null ? known.location() : location.applyTo(known.location()),
                known.patient(),
                scene == null ? known.scene() : scene.toScene(now),
                known.ambulance(),
                known.circumstances(),
                Texts.corrected(notes, known.notes()),
                care(Objects.requireNonNull(known.care())),
                CallerRequest.corrected(caller, known.caller()));
    }

    boolean setsWindowThatIsOver(Instant now) {
        return window != null && !now.isBefore(window.to());
    }

    private CareDetails care(CareDetails known) {
        return new CareDetails(
                window == null ? known.windowFrom() : window.from(),
                window == null ? known.windowTo() : window.to(),
                preferences == null || preferences.languages() == null ? known.languages() : preferences.languages(),
                preferences == null ? known.wishes() : Texts.corrected(preferences.notes(), known.wishes()),
                person == null ? known.personName() : Texts.corrected(person.name(), known.personName()),
                person == null ? known.personPhone() : Texts.corrected(person.phone(), known.personPhone()));
    }

    @Override
    public String toString() {
        return "CareCorrection[redacted]";
    }
}
