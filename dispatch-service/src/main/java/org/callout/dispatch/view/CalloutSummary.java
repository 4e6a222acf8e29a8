package org.callout.dispatch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.callout.AmbulanceEta;
import org.callout.dispatch.callout.CallerDetails;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.CrewArrival;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.Patient;
import org.callout.dispatch.callout.Scene;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Circumstance;
import org.callout.geo.policy.Objection;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.policy.WithheldReason;
import org.callout.geo.policy.Withholding;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/**
 * A callout at a glance.
 *
 * @param reference the requester's own name of the case
 * @param withheldReason why nobody is alerted; null unless withheld
 * @param objections what the policy holds against alerting while withheld, as far as nobody has answered for it
 * @param caller who asked on somebody's behalf; for the control room alone, no responder is told
 * @param crewArrival when the ambulance's crew was at the scene; null while nobody has said so
 * @param overridden whether a clinical lead has overridden the policy's refusal
 * @param policy the one that it runs by, as it was when chosen
 * @param nextStepAt when the next dispatch step is due; null when none is
 * @param alarms of responders in danger whom no coordinator sees to yet
 * @param suspectedDuplicates open incidents that may be about the same collapse, the first to be received first
 * @param mergedInto the callout that it has become part of; null when it is one of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalloutSummary(
        UUID id,
        CalloutKind kind,
        String organisation,
        String reference,
        int revision,
        Category category,
        @Nullable String determinant,
        CalloutState state,
        long version,
        @Nullable WithheldReason withheldReason,
        List<ObjectionView> objections,
        boolean overridden,
        @Nullable Outcome outcome,
        LocationView location,
        @Nullable Patient patient,
        Scene scene,
        @Nullable AmbulanceEta ambulance,
        @Nullable CrewArrival crewArrival,
        Set<Circumstance> circumstances,
        @Nullable String notes,
        @Nullable WindowView window,
        @Nullable PreferencesView preferences,
        @Nullable PersonView person,
        @Nullable PersonView caller,
        @Nullable Instant occurredAt,
        Instant receivedAt,
        @Nullable Instant closedAt,
        @Nullable Instant nextStepAt,
        RunningPolicy policy,
        List<NeedView> needs,
        int alarms,
        List<UUID> suspectedDuplicates,
        @Nullable UUID mergedInto) {

    /** Where help is needed; degrees WGS84, metres. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LocationView(
            double lon,
            double lat,
            @Nullable Double accuracyMetres,
            @Nullable String address,
            @Nullable String floor,
            @Nullable String access,
            PlaceType placeType) {

        static LocationView of(Location location) {
            return new LocationView(
                    location.lon(),
                    location.lat(),
                    location.accuracyMetres(),
                    location.address(),
                    location.floor(),
                    location.access(),
                    location.placeType());
        }
    }

    /** When a visit may begin. */
    public record WindowView(Instant from, Instant to) {}

    /** How help is wanted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PreferencesView(
            List<String> languages, @Nullable String notes) {}

    /** Who is visited, or who has called. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonView(
            @Nullable String name, @Nullable String phone) {}

    /** One thing that the policy holds against alerting: the hazard, code, range of ages or area, by its name. */
    public record ObjectionView(WithheldReason reason, String what) {}

    /** A version of a policy by its name. */
    public record RunningPolicy(UUID id, int version, String name) {

        static RunningPolicy of(VersionedPolicy policy) {
            return new RunningPolicy(
                    policy.id(), policy.version(), policy.terms().name());
        }
    }

    /**
     * A role that is needed.
     *
     * @param assigned how many count towards the target
     * @param open alerts that wait for an answer
     * @param qualification what it takes, in words of the qualification list
     */
    public record NeedView(
            UUID id, Role role, int target, int ceiling, int assigned, int open, List<String> qualification) {}

    static CalloutSummary of(
            Callout callout,
            VersionedPolicy policy,
            @Nullable Instant nextStepAt,
            List<NeedView> needs,
            int alarms,
            List<UUID> suspectedDuplicates) {
        var facts = callout.facts();
        CareDetails care = facts.care();
        CallerDetails caller = facts.caller();
        return new CalloutSummary(
                callout.id(),
                callout.kind(),
                callout.organisation(),
                callout.reference(),
                callout.revision(),
                facts.category(),
                facts.determinant(),
                callout.state(),
                callout.version(),
                callout.life() instanceof CalloutLife.Withheld withheld ? withheld.reason() : null,
                objections(callout, policy),
                callout.overridden(),
                callout.outcome(),
                LocationView.of(facts.location()),
                facts.patient(),
                facts.scene(),
                facts.ambulance(),
                callout.crewArrival(),
                facts.circumstances(),
                facts.notes(),
                care == null ? null : new WindowView(care.windowFrom(), care.windowTo()),
                care == null ? null : new PreferencesView(care.languages(), care.wishes()),
                care == null ? null : new PersonView(care.personName(), care.personPhone()),
                caller == null ? null : new PersonView(caller.name(), caller.phone()),
                callout.occurredAt(),
                callout.receivedAt(),
                callout.closedAt(),
                nextStepAt,
                RunningPolicy.of(policy),
                needs,
                alarms,
                suspectedDuplicates,
                callout.mergedInto());
    }

    private static List<ObjectionView> objections(Callout callout, VersionedPolicy policy) {
        if (!(callout.life() instanceof CalloutLife.Withheld)) return List.of();
        return Withholding.objections(policy.terms(), callout.facts().asCase()).stream()
                .filter(objection -> !callout.overriddenObjections().contains(objection))
                .sorted(Comparator.comparing(Objection::reason).thenComparing(Objection::what))
                .map(objection -> new ObjectionView(objection.reason(), objection.what()))
                .toList();
    }
}
