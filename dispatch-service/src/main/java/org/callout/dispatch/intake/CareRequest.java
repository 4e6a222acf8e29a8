package org.callout.dispatch.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.callout.Scene;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.callout.platform.time.Plausible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Planned care as an organisation asks for it. */
public record CareRequest(
        @NotBlank @Size(max = 64) String reference,
        @Min(1) @Nullable Integer revision,
        @NotNull @OfKind(CalloutKind.CARE_REQUEST) Category category,
        @NotNull @Valid LocationRequest location,
        @NotNull @Valid Window window,
        @Valid @Nullable Preferences preferences,
        @Valid @Nullable Person person,
        @Size(max = 2000) @Nullable String notes,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Valid @Nullable
        CallerRequest caller) {

    /** When the visit may begin. */
    public record Window(
            @NotNull @Plausible Instant from,
            @NotNull @Plausible Instant to) {

        @Schema(hidden = true)
        @AssertTrue(message = "to must be after from")
        boolean isInOrder() {
            return from == null || to == null || to.isAfter(from);
        }
    }

    /** How help is wanted. */
    public record Preferences(
            @Size(max = 10) @Nullable List<@NotBlank @Size(max = 35) String> languages,
            @Size(max = 500) @Nullable String notes) {

        @Override
        public String toString() {
            return "Preferences[redacted]";
        }
    }

    /** Who is visited. */
    public record Person(
            @Size(max = 100) @Nullable String name,
            @Size(max = 30) @Nullable String phone) {

        @Override
        public String toString() {
            return "Person[redacted]";
        }
    }

    /** No revision is the first. */
    public CareRequest {
        revision = Objects.requireNonNullElse(revision, 1);
    }

    /** The same at another time. */
    CareRequest at(String otherReference, Instant from, Instant to) {
        return new CareRequest(
                otherReference, 1, category, location, new Window(from, to), preferences, person, notes, caller);
    }

    Request toRequest(String bodyHash) {
        return new Request(reference, Objects.requireNonNull(revision), bodyHash, null, facts());
    }

    /** What is to be known when this corrects what is known: saying nothing about the place's sort takes nothing back. */
    Facts revise(Facts known) {
        return new Facts(
                category,
                known.determinant(),
                location.toLocation(known.location().placeType()),
                known.patient(),
                known.scene(),
                known.ambulance(),
                known.circumstances(),
                notes,
                details(window, preferences, person),
                caller == null ? known.caller() : CallerRequest.of(caller));
    }

    private Facts facts() {
        return new Facts(
                category,
                null,
                location.toLocation(),
                null,
                Scene.UNKNOWN,
                null,
                Set.of(),
                notes,
                details(window, preferences, person),
                CallerRequest.of(caller));
    }

    private static CareDetails details(Window window, @Nullable Preferences preferences, @Nullable Person person) {
        List<String> languages =
                preferences == null || preferences.languages() == null ? List.of() : preferences.languages();
        return new CareDetails(
                window.from(),
                window.to(),
                languages,
                preferences == null ? null : preferences.notes(),
                person == null ? null : person.name(),
                person == null ? null : person.phone());
    }

    @Override
    public String toString() {
        return "CareRequest[redacted]";
    }
}
