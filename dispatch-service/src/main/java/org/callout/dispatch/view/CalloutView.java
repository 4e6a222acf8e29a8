package org.callout.dispatch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.aed.AedDirections;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.assignment.AedWhereabouts;
import org.callout.dispatch.assignment.Alarm;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.assignment.Finding;
import org.callout.dispatch.assignment.Setback;
import org.callout.dispatch.assignment.Warning;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.dispatch.callout.Widening;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.Usability;
import org.callout.geo.place.PositionFix;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A callout with everything that belongs to it.
 *
 * @param reopenableUntil null unless it is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalloutView(
        @JsonUnwrapped CalloutSummary summary,
        List<WaveView> waves,
        List<AlertSummary> alerts,
        List<AssignmentSummary> assignments,
        List<FindingView> findings,
        List<TimelineView> timeline,
        AskingView asking,
        @Nullable Instant reopenableUntil) {

    /**
     * How far people are asked.
     *
     * @param spent alerts that count against the budget
     * @param budget how many are asked at most, with all that was widened
     * @param longestEtaSeconds whoever needs longer is not asked, with all that was widened
     * @param widenings what coordinators have decided beyond the policy, the oldest first
     */
    public record AskingView(int spent, int budget, int longestEtaSeconds, List<Widening.Step> widenings) {}

    /** One step of phased alerting. */
    public record WaveView(int number, Instant at, int alerts, int patienceSeconds, TravelSource travelSource) {}

    /**
     * One request to one responder.
     *
     * @param receivedAt when a device first had it; null when none has said so
     * @param receivedBy the channel that was first: FCM, WEB_PUSH, STREAM, INBOX, SMS or VOICE
     * @param etaSeconds turnout and travel, as of {@code sentAt}
     * @param position about where they were when this was read, the middle of a fixed cell; null unless they are being asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlertSummary(
            UUID id,
            UUID responderId,
            String responderName,
            Role role,
            int wave,
            AlertState state,
            Instant sentAt,
            Instant expiresAt,
            @Nullable Instant receivedAt,
            @Nullable String receivedBy,
            @Nullable Instant seenAt,
            @Nullable Instant answeredAt,
            int distanceMetres,
            int etaSeconds,
            TravelSource travelSource,
            TravelMode travelMode,
            @Nullable UUID aedId,
            @Nullable PositionView position) {}

    /**
     * An accepted role.
     *
     * @param liveEtaSeconds from the last known position, now; null when they have arrived or no position is known
     * @param aed that they fetch; null when none is on their way
     * @param bringsOwnAed whether they are to bring a defibrillator that they carry themselves
     * @param setback what keeps them, as their positions tell; null when nothing is known to
     * @param code by which the caller knows them; to be told on the phone
     * @param warning what they must not miss; null when nothing has changed since they accepted
     * @param alarm their last one; null when they never raised any
     * @param checkAskedAt since when they are asked whether they are all right; null when they are not
     * @param checkMissedAt since when they owe the answer; null when they do not
     * @param aedWhereabouts where the device went that they brought; null while nobody has said so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AssignmentSummary(
            UUID id,
            UUID alertId,
            UUID responderId,
            String responderName,
            Role role,
            int slot,
            AssignmentState progress,
            Instant acceptedAt,
            Instant progressAt,
            @Nullable Integer liveEtaSeconds,
            @Nullable Setback setback,
            TravelSource travelSource,
            TravelMode travelMode,
            @Nullable AedOnTheWay aed,
            boolean bringsOwnAed,
            String code,
            @Nullable WarningView warning,
            @Nullable AlarmView alarm,
            @Nullable PositionView position,
            @Nullable Instant checkAskedAt,
            @Nullable Instant checkMissedAt,
            @Nullable AedWhereabouts aedWhereabouts) {}

    /**
     * A moved scene or a new danger, told to somebody under way.
     *
     * @param acknowledgedAt when they said that they had read it; null while they have not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WarningView(
            Instant at,
            boolean sceneMoved,
            boolean newHazard,
            @Nullable Instant acknowledgedAt) {

        static @Nullable WarningView of(@Nullable Warning warning) {
            return warning == null
                    ? null
                    : new WarningView(
                            warning.warnedAt(), warning.sceneMoved(), warning.newHazard(), warning.acknowledgedAt());
        }
    }

    /**
     * Somebody under way is in danger.
     *
     * @param takenBy the coordinator who sees to it; null while nobody does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlarmView(
            Instant raisedAt,
            @Nullable String takenBy,
            @Nullable Instant takenAt) {

        static @Nullable AlarmView of(@Nullable Alarm alarm) {
            return alarm == null
                    ? null
                    : new AlarmView(alarm.alarmRaisedAt(), alarm.alarmTakenBy(), alarm.alarmTakenAt());
        }
    }

    /** Where somebody was last; degrees WGS84. */
    public record PositionView(double lon, double lat, double accuracyMetres, Instant at) {

        static PositionView of(PositionFix fix) {
            return new PositionView(
                    fix.position().lon(), fix.position().lat(), fix.accuracy().metres(), fix.at());
        }
    }

    /** The AED that somebody fetches. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AedOnTheWay(
            UUID id, double lon, double lat, @Nullable String description, Usability usability) {

        static AedOnTheWay of(AedDirections directions) {
            AedSite site = directions.site();
            return new AedOnTheWay(
                    site.id(),
                    site.position().lon(),
                    site.position().lat(),
                    site.description(),
                    directions.usability());
        }
    }

    /** What somebody reported from the scene. */
    public record FindingView(
            Finding finding,
            UUID responderId,

            @Schema(description = "When it was made, as far as the phone is believed")
            Instant at,

            @Schema(description = "When it was heard here: later where there was no connection")
            Instant receivedAt) {}

    /** One thing that happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TimelineView(
            long version,
            Instant at,
            TimelineWord type,
            @Nullable UUID responderId,
            @Nullable String responderName,
            Map<String, Object> detail) {}
}
