package org.callout.dispatch.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.geo.match.Qualification;
import org.callout.geo.policy.AgeGroup;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.AlertingPolicy.Aim;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Circumstance;
import org.callout.geo.policy.DeterminantPattern;
import org.callout.geo.policy.Hazard;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.Tier;
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A policy as it is written, sent and stored: durations in seconds, distances in metres, places as lon and lat in degrees.
 * What it means stands at {@link AlertingPolicy}; what must fit together is said by {@link PolicyCheck}.
 */
@Schema(name = "Policy")
record PolicyBody(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Valid AppliesTo appliesTo,
        @NotNull @Valid Eligibility eligibility,
        @NotNull @Valid Exclusions exclusions,
        @NotEmpty @Size(max = 3) List<@NotNull @Valid WantedRole> roles,
        @NotNull @Valid Objective objective,
        @NotNull @Valid Pace pace,
        @NotNull @Valid Reach reach,

        @Schema(description = "The usual ones where absent") @Valid @Nullable
        Checks checks) {

    private static final int A_DAY = 86_400;

    /** Signs that triage codes consist of, and those that stand for others. */
    private static final String PATTERN = "[A-Za-z0-9 ._/*?-]*[A-Za-z0-9*?][A-Za-z0-9 ._/*?-]*";

    /** Which callouts it is for; empty lists for any. */
    @Schema(name = "PolicyAppliesTo")
    record AppliesTo(
            @NotNull Category category,
            @Size(max = 3) Set<@NotNull AgeGroup> ageGroups,

            @Schema(description = "Patterns of triage codes: * for any characters, ? for one") @Size(max = 200)
            List<@NotNull @Size(max = 30) @Pattern(regexp = PATTERN) String> determinants) {

        AppliesTo {
            ageGroups = InOrder.set(ageGroups);
            determinants = determinants == null ? List.of() : determinants;
        }

        /** The same for all that are for the same callouts, however it is written; short enough for an index. */
        String key() {
            String patterns = determinants.stream()
                    .map(DeterminantPattern::new)
                    .map(DeterminantPattern::text)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("\n"));
            String groups = ageGroups.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
            return "%s/%s/%s".formatted(category, groups, UUID.nameUUIDFromBytes(patterns.getBytes(UTF_8)));
        }
    }

    /** Who may be asked. */
    @Schema(name = "PolicyEligibility")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Eligibility(
            Map<@NotNull PlaceType, @NotNull Tier> leastTier,
            Map<@NotNull Hazard, @NotNull Tier> toleratedHazards,
            @Min(0) @Max(100) @Nullable Integer leastAgeYears,
            @NotNull @Min(0) @Max(365 * A_DAY) Integer coolOffSeconds,
            @Min(1) @Max(1000) @Nullable Integer mostAlertsPerWeek,
            boolean duringQuietHours) {

        Eligibility {
            leastTier = InOrder.map(leastTier);
            toleratedHazards = InOrder.map(toleratedHazards);
        }
    }

    /** When nobody is asked. */
    @Schema(name = "PolicyExclusions")
    record Exclusions(
            Set<@NotNull PlaceType> places,
            Set<@NotNull Circumstance> circumstances,

            @Schema(description = "Patterns of triage codes: * for any characters, ? for one") @Size(max = 200)
            List<@NotNull @Size(max = 30) @Pattern(regexp = PATTERN) String> determinants,

            @Size(max = 20) List<@NotNull @Valid AgeRange> patientAges,
            @Size(max = 50) List<@NotNull @Valid Geofence> geofences) {

        Exclusions {
            places = InOrder.set(places);
            circumstances = InOrder.set(circumstances);
            determinants = determinants == null ? List.of() : determinants;
            patientAges = patientAges == null ? List.of() : patientAges;
            geofences = geofences == null ? List.of() : geofences;
        }
    }

    /** Ages in completed years, both ends included. */
    @Schema(name = "PolicyAgeRange")
    record AgeRange(
            @NotNull @Min(0) @Max(150) Integer fromYears,
            @NotNull @Min(0) @Max(150) Integer toYears) {}

    /** An area by its border, as GeoJSON writes the ring of a polygon. */
    @Schema(name = "PolicyGeofence")
    record Geofence(
            @NotBlank @Size(max = 100) String name,

            @Schema(description = "Corners as [lon, lat] in degrees; the last one is joined to the first")
            @NotNull
            @Size(min = 3, max = 400)
            List<@NotNull @Size(min = 2, max = 2) List<@NotNull Double>> ring) {}

    /** When somebody assigned is asked whether they are all right. */
    @Schema(name = "PolicyChecks")
    record Checks(
            @NotNull @Min(60) @Max(A_DAY) Integer behindEtaSeconds,
            @NotNull @Min(60) @Max(A_DAY) Integer onSceneSeconds,
            @NotNull @Min(60) @Max(A_DAY) Integer againSeconds,
            @NotNull @Min(30) @Max(A_DAY) Integer answerWithinSeconds) {}

    /** A role that is wanted, and what it takes: at least one of the first and all of the second. */
    @Schema(name = "PolicyRole")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WantedRole(
            @NotNull Role role,
            @NotNull @Min(1) @Max(200) Integer target,
            @NotNull @Min(1) @Max(200) Integer ceiling,
            Set<@NotNull Qualification> anyOf,
            Set<@NotNull Qualification> allOf,

            @Schema(
                    description =
                            "How much of each wave is asked in this role, against the shares of the others; its target if absent")
            @Min(1)
            @Max(200)
            @Nullable
            Integer share) {

        WantedRole {
            anyOf = InOrder.set(anyOf);
            allOf = InOrder.set(allOf);
        }
    }

    /** What makes one choice of people better than another. */
    @Schema(name = "PolicyObjective")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Objective(@NotNull Aim aim, @Nullable SurvivalModel model) {}

    /** How many are asked, and how patiently. */
    @Schema(name = "PolicyPace")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pace(
            @Schema(description = "Absent for planned: as many as add enough") @Min(1) @Max(100) @Nullable
            Integer firstWave,

            @DecimalMin("0") @DecimalMax("1") double leastGain,
            @NotNull @Min(5) @Max(A_DAY) Integer patienceSeconds,
            @NotNull @Min(1) @Max(500) Integer budget,
            @NotNull @Min(0) @Max(3600) Integer fasterBySeconds) {}

    /** From how far people are asked. */
    @Schema(name = "PolicyReach")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reach(
            @NotNull @Min(60) @Max(A_DAY) Integer longestEtaSeconds,

            @Schema(description = "As the crow flies, by type of place; no such limit where absent")
            Map<@NotNull PlaceType, @NotNull @Min(1) @Max(100_000) Integer> radiusMetres,

            @NotEmpty Set<@NotNull TravelMode> modes,
            @NotEmpty Set<@NotNull TravelMode> modesWhereSparse,
            @NotNull @Min(60) @Max(30 * A_DAY) Integer freshFixSeconds,

            @Schema(description = "Absent: asked however long after the ambulance") @Min(0) @Max(A_DAY) @Nullable
            Integer behindAmbulanceSeconds,

            @NotNull @Min(0) @Max(A_DAY) Integer ambulanceEtaHoldsSeconds) {

        Reach {
            radiusMetres = InOrder.map(radiusMetres);
            modes = InOrder.set(modes);
            modesWhereSparse = InOrder.set(modesWhereSparse);
        }
    }

    static PolicyBody of(AlertingPolicy policy) {
        return PolicyText.of(policy);
    }

    AlertingPolicy toPolicy() {
        return PolicyText.read(this);
    }
}
