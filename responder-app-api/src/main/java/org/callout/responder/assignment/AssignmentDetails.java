package org.callout.responder.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.responder.offer.Hazard;
import org.callout.responder.offer.PlaceType;
import org.callout.responder.travel.TravelMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that an assigned volunteer needs, as dispatch tells it, and nobody else may see. Degrees are WGS84.
 *
 * @param personName who is visited; care requests only
 * @param personPhone how to reach them; care requests only
 * @param wishes how help is wanted, in the person's own words; care requests only
 * @param controlRoomPhone whom to ring with a question
 */
public record AssignmentDetails(
        UUID assignmentId,
        Progress progress,
        Instant acceptedAt,
        SceneLocation location,
        @Nullable Patient patient,

        @Schema(description = "Who is visited; care requests only") @Nullable
        String personName,

        @Schema(description = "How to reach who is visited; care requests only") @Nullable
        String personPhone,

        @Schema(description = "How help is wanted, in the person's own words; care requests only") @Nullable
        String wishes,

        @Nullable String notes,
        List<Hazard> hazards,
        @Nullable AssignedAed aed,
        @Nullable Ambulance ambulance,
        String controlRoomPhone,
        Travel travel,
        @Nullable Instant windowFrom,
        @Nullable Instant windowTo,

        @Schema(description = "Since when the volunteer is to say whether they are all right; absent while nobody asks")
        @Nullable
        Instant checkAskedAt) {

    public AssignmentDetails {
        hazards = List.copyOf(hazards);
    }

    /** Whether these differ in nothing but progress; the moment of acceptance is told more or less finely. */
    boolean tellTheSameAs(AssignmentDetails other) {
        return asAt(other.progress, other.acceptedAt).equals(other);
    }

    private AssignmentDetails asAt(Progress reached, Instant accepted) {
        return new AssignmentDetails(
                assignmentId,
                reached,
                accepted,
                location,
                patient,
                personName,
                personPhone,
                wishes,
                notes,
                hazards,
                aed,
                ambulance,
                controlRoomPhone,
                travel,
                windowFrom,
                windowTo,
                checkAskedAt);
    }

    @Override
    public String toString() {
        return "AssignmentDetails[assignmentId=" + assignmentId + ", redacted]";
    }

    /** Where the patient is. */
    public record SceneLocation(
            double lon,
            double lat,
            @Nullable Double accuracyMetres,
            @Nullable String address,
            @Nullable String floor,
            @Nullable String access,
            PlaceType placeType) {
        @Override
        public String toString() {
            return "SceneLocation[redacted]";
        }
    }

    /** Who the patient is, as far as it helps. */
    public record Patient(
            @Nullable Integer ageYears, @Nullable String sex) {
        @Override
        public String toString() {
            return "Patient[redacted]";
        }
    }

    /** The AED to bring, with the code of its cabinet. */
    public record AssignedAed(
            UUID id,
            double lon,
            double lat,
            @Nullable String description,
            @Nullable String access,
            @Nullable Boolean indoor,
            @Nullable String level,
            @Nullable String openingHours,
            AedUsability usability,
            @Nullable String cabinetCode,

            @Schema(
                    description =
                            "What has to be shown wherever the AED is, by the terms of the list that describes it")
            @Nullable
            String attribution) {
        @Override
        public String toString() {
            return "AssignedAed[id=" + id + ", redacted]";
        }
    }

    /** Whether an AED can be had at this hour. */
    public enum AedUsability {
        OPEN,
        UNKNOWN_HOURS,
        LIKELY_SHUT,
        CLOSED,
        NO_ACCESS,
        UNUSABLE
    }

    /** When the ambulance is expected, who says so and when they said it. */
    public record Ambulance(
            int etaSeconds,
            @Nullable String source,
            @Nullable Instant at) {}

    /** How far the volunteer has to go, and whether that is road or a straight line with a detour factor. */
    public record Travel(
            @Schema(enumeration = {"STRAIGHT_LINE", "ROAD"}) String source,
            TravelMode mode,
            int distanceMetres,
            int etaSeconds) {}
}
