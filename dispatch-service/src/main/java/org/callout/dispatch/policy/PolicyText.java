package org.callout.dispatch.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callout.geo.match.Requirement;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.Geofence;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.RoleRule;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Writes policies as {@link PolicyBody} and reads them back, without loss. */
final class PolicyText {

    private PolicyText() {}

    static PolicyBody of(AlertingPolicy policy) {
        return new PolicyBody(
                policy.name(),
                of(policy.appliesTo()),
                of(policy.eligibility()),
                of(policy.exclusions()),
                policy.roles().stream().map(PolicyText::of).toList(),
                new PolicyBody.Objective(
                        policy.objective().aim(), policy.objective().model()),
                of(policy.pace()),
                of(policy.reach()),
                of(policy.checks()));
    }

    static AlertingPolicy read(PolicyBody body) {
        return new AlertingPolicy(
                body.name(),
                read(body.appliesTo()),
                read(body.eligibility()),
                read(body.exclusions()),
                body.roles().stream().map(PolicyText::read).toList(),
                new AlertingPolicy.Objective(
                        body.objective().aim(), body.objective().model()),
                read(body.pace()),
                read(body.reach()),
                body.checks() == null ? AlertingPolicy.Checks.USUAL : read(body.checks()));
    }

    private static PolicyBody.AppliesTo of(AlertingPolicy.AppliesTo appliesTo) {
        return new PolicyBody.AppliesTo(appliesTo.category(), appliesTo.ageGroups(), appliesTo.determinants());
    }

    private static AlertingPolicy.AppliesTo read(PolicyBody.AppliesTo body) {
        return new AlertingPolicy.AppliesTo(body.category(), body.ageGroups(), body.determinants());
    }

    private static PolicyBody.Eligibility of(AlertingPolicy.Eligibility eligibility) {
        return new PolicyBody.Eligibility(
                eligibility.leastTier(),
                eligibility.toleratedHazards(),
                eligibility.leastAgeYears(),
                seconds(eligibility.coolOff()),
                eligibility.mostAlertsPerWeek(),
                eligibility.duringQuietHours());
    }

    private static AlertingPolicy.Eligibility read(PolicyBody.Eligibility body) {
        return new AlertingPolicy.Eligibility(
                body.leastTier(),
                body.toleratedHazards(),
                body.leastAgeYears(),
                Duration.ofSeconds(body.coolOffSeconds()),
                body.mostAlertsPerWeek(),
                body.duringQuietHours());
    }

    private static PolicyBody.Exclusions of(AlertingPolicy.Exclusions exclusions) {
        return new PolicyBody.Exclusions(
                exclusions.places(),
                exclusions.circumstances(),
                exclusions.determinants(),
                exclusions.patientAges().stream()
                        .map(ages -> new PolicyBody.AgeRange(ages.fromYears(), ages.toYears()))
                        .toList(),
                exclusions.geofences().stream().map(PolicyText::of).toList());
    }

    private static AlertingPolicy.Exclusions read(PolicyBody.Exclusions body) {
        return new AlertingPolicy.Exclusions(
                body.places(),
                body.circumstances(),
                body.determinants(),
                body.patientAges().stream()
                        .map(ages -> new AlertingPolicy.AgeRange(ages.fromYears(), ages.toYears()))
                        .toList(),
                body.geofences().stream().map(PolicyText::read).toList());
    }

    private static PolicyBody.Geofence of(Geofence geofence) {
        return new PolicyBody.Geofence(
                geofence.name(),
                geofence.border().stream()
                        .map(corner -> List.of(corner.lon(), corner.lat()))
                        .toList());
    }

    private static Geofence read(PolicyBody.Geofence body) {
        List<Position> border = new ArrayList<>();
        body.ring().forEach(corner -> border.add(new Position(corner.getFirst(), corner.getLast())));
        return new Geofence(body.name(), border);
    }

    private static PolicyBody.WantedRole of(RoleRule rule) {
        return new PolicyBody.WantedRole(
                rule.role(),
                rule.target(),
                rule.ceiling(),
                rule.requirement().anyOf(),
                rule.requirement().allOf(),
                rule.share());
    }

    private static RoleRule read(PolicyBody.WantedRole body) {
        return new RoleRule(
                body.role(), body.target(), body.ceiling(), new Requirement(body.anyOf(), body.allOf()), body.share());
    }

    private static PolicyBody.Checks of(AlertingPolicy.Checks checks) {
        return new PolicyBody.Checks(
                seconds(checks.behindEta()),
                seconds(checks.onScene()),
                seconds(checks.again()),
                seconds(checks.answerWithin()));
    }

    private static AlertingPolicy.Checks read(PolicyBody.Checks body) {
        return new AlertingPolicy.Checks(
                Duration.ofSeconds(body.behindEtaSeconds()),
                Duration.ofSeconds(body.onSceneSeconds()),
                Duration.ofSeconds(body.againSeconds()),
                Duration.ofSeconds(body.answerWithinSeconds()));
    }

    private static PolicyBody.Pace of(AlertingPolicy.Pace pace) {
        return new PolicyBody.Pace(
                pace.firstWave(), pace.leastGain(), seconds(pace.patience()), pace.budget(), seconds(pace.fasterBy()));
    }

    private static AlertingPolicy.Pace read(PolicyBody.Pace body) {
        return new AlertingPolicy.Pace(
                body.firstWave(),
                body.leastGain(),
                Duration.ofSeconds(body.patienceSeconds()),
                body.budget(),
                Duration.ofSeconds(body.fasterBySeconds()));
    }

    private static PolicyBody.Reach of(AlertingPolicy.Reach reach) {
        return new PolicyBody.Reach(
                seconds(reach.longestEta()),
                metres(reach.radius()),
                reach.modes(),
                reach.modesWhereSparse(),
                seconds(reach.freshFix()),
                reach.behindAmbulance() == null ? null : seconds(requireNonNull(reach.behindAmbulance())),
                seconds(reach.ambulanceEtaHolds()));
    }

    private static AlertingPolicy.Reach read(PolicyBody.Reach body) {
        return new AlertingPolicy.Reach(
                Duration.ofSeconds(body.longestEtaSeconds()),
                distances(body.radiusMetres()),
                body.modes(),
                body.modesWhereSparse(),
                Duration.ofSeconds(body.freshFixSeconds()),
                durationOrNull(body.behindAmbulanceSeconds()),
                Duration.ofSeconds(body.ambulanceEtaHoldsSeconds()));
    }

    private static Map<PlaceType, Integer> metres(Map<PlaceType, Distance> radius) {
        return radius.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Math.toIntExact(Math.round(entry.getValue().metres()))));
    }

    private static Map<PlaceType, Distance> distances(Map<PlaceType, Integer> metres) {
        return metres.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Distance(entry.getValue())));
    }

    private static @Nullable Duration durationOrNull(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
