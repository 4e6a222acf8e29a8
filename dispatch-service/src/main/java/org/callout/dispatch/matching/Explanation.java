package org.callout.dispatch.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.alert.Way;
import org.callout.geo.aed.Usability;
import org.callout.geo.place.Distance;
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.travel.Eta;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Limits;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WaveQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Why a wave went to whom it went.
 *
 * @param travelSource what ways to the scene are made from; by road, the times of people off the road are straight lines all the
 *     same, as each of them tells
 * @param policy that judged; null for waves from before policies were kept
 * @param outlooks what the wave does for the patient, by at least two models; empty where survival plays no part
 * @param candidates who was considered, the chosen first; of those passed over the nearest
 * @param others how many more were passed over, by reason
 * @param limits what times were judged by; null for whom a coordinator has named, and from before this was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        TravelSource travelSource,
        @Nullable PolicyReference policy,
        List<SurvivalOutlook> outlooks,
        List<Considered> candidates,
        Map<String, Integer> others,
        @Nullable TimeLimits limits) {

    /** What was stored before some of this was told reaches this constructor as null. */
    public Explanation {
        outlooks = outlooks == null ? List.of() : List.copyOf(outlooks);
        candidates = List.copyOf(candidates);
        others = others == null ? Map.of() : Map.copyOf(others);
    }

    /** A policy as it was at the time. */
    public record PolicyReference(UUID id, int version, String name) {}

    /**
     * What a wave does for the patient, by one model. The models disagree in level: the difference is what can be claimed.
     *
     * @param without the expected chance to survive with the help that comes anyway
     * @param with the same if these people are asked, too
     */
    public record SurvivalOutlook(SurvivalModel model, double without, double with) {}

    /**
     * What the times of people were judged by.
     *
     * @param longestEtaSeconds whoever would need longer is too far
     * @param radiusMetres whoever is farther off, in a straight line, is too far; null when only time counts
     * @param ambulanceEtaSeconds until the ambulance is there; null when that is not known, or not believed any more
     * @param behindAmbulanceSeconds whoever would come later than so long after the ambulance is not asked; null when that
     *     excludes nobody
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TimeLimits(
            int longestEtaSeconds,
            @Nullable Integer radiusMetres,
            @Nullable Integer ambulanceEtaSeconds,
            @Nullable Integer behindAmbulanceSeconds) {

        static TimeLimits of(WaveQuestion question) {
            Limits limits = question.limits();
            Distance radius = limits.radius();
            return new TimeLimits(
                    (int) limits.longestEta().toSeconds(),
                    radius == null ? null : (Integer) (int) Math.round(radius.metres()),
                    seconds(question.help().ambulance()),
                    seconds(limits.behindAmbulance()));
        }

        private static @Nullable Integer seconds(@Nullable Duration duration) {
            return duration == null ? null : (Integer) (int) duration.toSeconds();
        }
    }

    /**
     * Somebody considered.
     *
     * @param role the role offered; null when passed over
     * @param distanceMetres straight line
     * @param etaSeconds when they would be there in that role: turnout, travel and entry; when passed over, in the role in which
     *     they would be there first, and null when no way in time was found or they were passed over for other reasons
     * @param travelMode of that time; null when there is none
     * @param travelSource of that time; null when there is none
     * @param entrySeconds from the door to the patient
     * @param aedId the AED site on the way; null when none
     * @param aedUsability of that site at the time; null when none
     * @param carriesAed whether they bring one of their own
     * @param chance of a yes, 0 to 1; null where it plays no part
     * @param gain what asking them adds to the expected survival; null where it plays no part
     * @param fromChosenPlace they count as being at a place of their choice, since nothing newer is known; null when not
     * @param reason CHOSEN, NAMED by a coordinator, RESERVE, ENGAGED_ELSEWHERE or why they were passed over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Considered(
            UUID responderId,
            String responderName,
            boolean chosen,
            @Nullable Role role,
            int distanceMetres,
            @Nullable Integer etaSeconds,
            @Nullable Integer turnoutSeconds,
            @Nullable Integer travelSeconds,
            @Nullable Integer entrySeconds,
            @Nullable TravelMode travelMode,
            @Nullable TravelSource travelSource,
            @Nullable UUID aedId,
            @Nullable Usability aedUsability,
            @Nullable Boolean carriesAed,
            @Nullable Double chance,
            @Nullable Double gain,
            @Nullable Boolean fromChosenPlace,
            String reason) {

        /** Somebody whom a coordinator has chosen. */
        public static Considered named(UUID responderId, String name, Role role, Distance distance, Way way) {
            return new Considered(
                    responderId,
                    name,
                    true,
                    role,
                    (int) Math.round(distance.metres()),
                    way.etaSeconds(),
                    null,
                    null,
                    null,
                    way.mode(),
                    way.source(),
                    way.aedId(),
                    null,
                    role == Role.AED_RUNNER && way.aedId() == null ? Boolean.TRUE : null,
                    null,
                    null,
                    null,
                    "NAMED");
        }

        /**
         * Somebody passed over without a role.
         *
         * @param eta null when it is not known
         */
        static Considered passedOver(
                UUID responderId, String name, double metres, boolean placed, String reason, @Nullable Eta eta) {
            return new Considered(
                    responderId,
                    name,
                    false,
                    null,
                    (int) Math.round(metres),
                    eta == null ? null : (Integer) (int) eta.duration().toSeconds(),
                    null,
                    null,
                    null,
                    eta == null ? null : eta.travel().mode(),
                    eta == null ? null : eta.travel().source(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    placed ? true : null,
                    reason);
        }
    }
}
