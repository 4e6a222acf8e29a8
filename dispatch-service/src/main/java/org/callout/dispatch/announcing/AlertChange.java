package org.callout.dispatch.announcing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.callout.AmbulanceEta;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.Patient;
import org.callout.dispatch.talk.TalkMessage;
import org.callout.geo.policy.AgeGroup;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Hazard;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/**
 * How an alert stands, whole, as its responder may know it: the data of {@code org.callout.alert.change}.
 *
 * @param sequence the callout's version; whatever is not above the last applied is old
 * @param reason why we withdrew; null unless we did
 * @param outcome how the callout ended; null while it goes on
 * @param leftInPeaceUntil for so long they are not asked, for they have had a hard call; null unless their assignment is over
 * @param offer what may be known before accepting: no place, address, patient or notes
 * @param assignment everything that is needed to go; null unless assigned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertChange(
        UUID alertId,
        UUID calloutId,
        UUID responderId,
        String organisation,
        CalloutKind kind,
        long sequence,
        Instant at,
        State state,
        @Nullable String reason,
        @Nullable Outcome outcome,
        @Nullable Instant leftInPeaceUntil,
        Offer offer,
        @Nullable Details assignment) {

    /** CloudEvents type. */
    public static final String TYPE = "org.callout.alert.change";

    /** Topic, keyed by responder. */
    public static final String TOPIC = "alert.change";

    /** How the alert, or the assignment that grew from it, stands for the responder. */
    public enum State {
        OPEN,
        ASSIGNED,
        DECLINED,
        EXPIRED,
        FILLED,
        STOOD_DOWN,
        WITHDRAWN,
        RELEASED,
        FINISHED
    }

    /**
     * What may be known before accepting.
     *
     * @param distanceMetres rounded up to 100, so that it does not give the place away
     * @param etaMinutes rounded up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Offer(
            String organisationName,
            Category category,
            Role role,
            AgeGroup ageGroup,
            PlaceType placeType,
            List<Hazard> hazards,
            int distanceMetres,
            int etaMinutes,
            int wave,
            Instant sentAt,
            Instant expiresAt,
            @Nullable Instant windowFrom,
            @Nullable Instant windowTo) {}

    /**
     * Everything that is needed to go.
     *
     * @param personName who is visited; care requests only
     * @param personPhone how to reach them; care requests only
     * @param wishes how help is wanted, in the person's own words; care requests only
     * @param checkAskedAt since when they are to say whether they are all right; null when nobody asks
     * @param code by which the caller knows this responder
     * @param others who else is under way: never who they are
     * @param warning what must not be missed; null when nothing is
     * @param alarm the responder's own; null when there was none
     * @param messages what this responder may read, oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Details(
            UUID assignmentId,
            AssignmentState progress,
            Instant acceptedAt,
            Place location,
            @Nullable Patient patient,
            @Nullable String personName,
            @Nullable String personPhone,
            @Nullable String wishes,
            @Nullable String notes,
            List<Hazard> hazards,
            @Nullable Aed aed,
            @Nullable AmbulanceEta ambulance,
            String controlRoomPhone,
            Travel travel,
            @Nullable Instant windowFrom,
            @Nullable Instant windowTo,
            @Nullable Instant checkAskedAt,
            String code,
            List<Other> others,
            @Nullable Notice warning,
            @Nullable Distress alarm,
            List<Written> messages) {

        @Override
        public String toString() {
            return "Details[assignment=" + assignmentId + ", rest=[redacted]]";
        }
    }

    /** Where to go; degrees WGS84. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            double lon,
            double lat,
            @Nullable Double accuracyMetres,
            @Nullable String address,
            @Nullable String floor,
            @Nullable String access,
            PlaceType placeType) {

        @Override
        public String toString() {
            return "Place[placeType=" + placeType + ", rest=[redacted]]";
        }
    }

    /** Which defibrillator to fetch; the cabinet code is for the assigned only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Aed(
            UUID id,
            double lon,
            double lat,
            @Nullable String description,
            @Nullable String access,
            @Nullable Boolean indoor,
            @Nullable String level,
            @Nullable String openingHours,
            String usability,
            @Nullable String cabinetCode,
            @Nullable String attribution) {}

    /** How far, how long, and what the figures rest on. */
    public record Travel(TravelSource source, TravelMode mode, int distanceMetres, int etaSeconds) {}

    /**
     * Somebody else who is under way.
     *
     * @param etaMinutes until they should be there, rounded up; null once they are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Other(
            Role role, AssignmentState progress, @Nullable Integer etaMinutes) {}

    /**
     * A change that the responder is to say that they have read.
     *
     * @param version what to acknowledge
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Notice(
            long version,
            Instant at,
            boolean sceneMoved,
            boolean newHazard,
            @Nullable Instant acknowledgedAt) {}

    /**
     * The responder's alarm.
     *
     * @param takenAt when a coordinator began to see to it; null while nobody does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Distress(Instant raisedAt, @Nullable Instant takenAt) {}

    /** Something that was written. */
    public record Written(UUID id, TalkMessage.Sender from, String text, Instant at) {

        @Override
        public String toString() {
            return "Written[id=" + id + ", rest=[redacted]]";
        }
    }
}
