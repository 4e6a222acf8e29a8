package org.callout.responder.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.responder.offer.Hazard;
import org.callout.responder.offer.PlaceType;
import org.callout.responder.travel.TravelMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * All that an assigned volunteer needs, as dispatch tells it, and nobody else may see. Degrees are WGS84.
 *
 * @param personName who is visited; care requests only
 * @param personPhone how to reach them; care requests only
 * @param wishes how help is wanted, in the person's own words; care requests only
 * @param controlRoomPhone whom to ring with a question
 * @param code by which the caller knows this volunteer; null from a dispatch that gives none
 * @param others who else is under way
 * @param warning what must not be missed; null when nothing is
 * @param alarm the volunteer's own; null when dispatch knows of none
 * @param messages oldest first
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
        Instant checkAskedAt,

        @Schema(description = "Four digits that the caller was told, to know the volunteer by") @Nullable
        String code,

        @Schema(description = "Who else is under way: never who they are") @Nullable
        List<Companion> others,

        @Nullable ChangeNotice warning,
        @Nullable Distress alarm,
        @Nullable List<Message> messages) {

    /** The id of the AED that is fetched for practice: there is no such device. */
    public static final UUID INVENTED_AED = new UUID(0, 0xAED);

    public AssignmentDetails {
        hazards = List.copyOf(hazards);
        others = others == null ? List.of() : List.copyOf(others);
        messages = messages == null ? List.of() : List.copyOf(messages);
    }

    /** What somebody hears by these who knew the others. */
    Tidings after(AssignmentDetails known) {
        if (warning != null && warning.sceneMoved() && warning.isNewsAfter(known.warning)) return Tidings.SCENE_MOVED;
        if (isAskedAfter(known.checkAskedAt)) return Tidings.CHECK;
        if (!known.idsOfMessages().containsAll(idsFromControlRoom())) return Tidings.MESSAGE;
        return lasting(known).equals(known.lasting(known)) ? Tidings.NONE : Tidings.PLAIN;
    }

    private boolean isAskedAfter(@Nullable Instant before) {
        return checkAskedAt != null && (before == null || checkAskedAt.isAfter(before));
    }

    private Set<UUID> idsFromControlRoom() {
        return messages().stream()
                .filter(message -> message.from() == Message.Sender.CONTROL_ROOM)
                .map(Message::id)
                .collect(Collectors.toSet());
    }

    private Set<UUID> idsOfMessages() {
        return messages().stream().map(Message::id).collect(Collectors.toSet());
    }

    /** Without what changes by the volunteer's own doing or by the others' getting on. */
    private AssignmentDetails lasting(AssignmentDetails at) {
        Distress seenTo = alarm == null || alarm.takenAt() == null ? null : alarm;
        return copy(at.progress, at.acceptedAt, List.of(), null, seenTo, List.of());
    }

    /** These, as dispatch tells them, with what the volunteer has said meanwhile and dispatch has not heard yet. */
    AssignmentDetails keeping(AssignmentDetails known) {
        var written = new ArrayList<>(messages());
        known.messages().stream()
                .filter(own -> own.isWaiting() && !idsOfMessages().contains(own.id()))
                .forEach(written::add);
        return copy(
                progress,
                acceptedAt,
                others(),
                warning == null ? null : warning.keeping(known.warning),
                alarm,
                written);
    }

    AssignmentDetails acknowledged(Instant now) {
        return copy(progress, acceptedAt, others(), requireNonNull(warning).acknowledged(now), alarm, messages());
    }

    AssignmentDetails with(Message own) {
        var written = new ArrayList<>(messages());
        written.add(own);
        return copy(progress, acceptedAt, others(), warning, alarm, written);
    }

    /** Never null, also where dispatch told none. */
    @Override
    public List<Companion> others() {
        return others == null ? List.of() : others;
    }

    /** Never null, also where dispatch told none. */
    @Override
    public List<Message> messages() {
        return messages == null ? List.of() : messages;
    }

    private AssignmentDetails copy(
            Progress reached,
            Instant accepted,
            List<Companion> company,
            @Nullable ChangeNotice notice,
            @Nullable Distress distress,
            List<Message> written) {
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
                checkAskedAt,
                code,
                company,
                notice,
                distress,
                written);
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
