package org.callout.dispatch.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.alert.Expectation;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.AmbulanceEta;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.WideningRule;
import org.callout.dispatch.decision.WindowRule;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.match.NearestQuery;
import org.callout.geo.match.Requirement;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.AlertingPolicy.Reach;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.policy.Withholding;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.wave.HelpAnyway;
import org.callout.geo.wave.HelpComing;
import org.callout.geo.wave.Limits;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WaveCandidates;
import org.callout.geo.wave.WaveSize;
import org.jspecify.annotations.Nullable;

/**
 * What one plan is about: a callout as it stands, and when.
 *
 * @param now when people would be asked; in a dry run any time
 * @param seen up to when people's positions are known: the present
 */
record Moment(Situation situation, Instant now, Instant seen) {

    Callout callout() {
        return situation.callout();
    }

    AlertingPolicy policy() {
        return situation.policy();
    }

    boolean asksForPeople() {
        return callout().life() instanceof CalloutLife.Active
                && budgetLeft() > 0
                && !situation.isCovered()
                && !WindowRule.isOver(callout().facts(), now);
    }

    private int budgetLeft() {
        return Math.max(0, policy().pace().budget() - situation.spent());
    }

    /** A fix of some time ago, as it would be that long ago at the time of the plan. */
    Instant asOfThen(Instant fixedAt) {
        return fixedAt.plus(Duration.between(seen, now));
    }

    WaveCandidates.Terms terms(Set<TravelMode> modes) {
        Map<Role, Requirement> roles = situation.needs().stream()
                .filter(need -> situation.missing(need) > 0)
                .map(Need::role)
                .flatMap(role -> policy().roles().stream().filter(rule -> rule.role() == role))
                .collect(Collectors.toMap(RoleRule::role, RoleRule::requirement));
        return new WaveCandidates.Terms(
                callout().location().position(),
                roles,
                modes,
                policy().reach().longestEta(),
                callout().location().entry(),
                now);
    }

    /** The nearest who could take any of the roles that miss somebody. */
    NearestQuery nearest(Set<TravelMode> modes, int limit) {
        return nearest(modes, terms(modes).roles().keySet(), limit);
    }

    /** @param roles some of those that miss somebody */
    NearestQuery nearest(Set<TravelMode> modes, Set<Role> roles, int limit) {
        Map<Role, Requirement> wanted = new HashMap<>(terms(modes).roles());
        wanted.keySet().retainAll(roles);
        Set<String> overrules = callout().kind() == CalloutKind.INCIDENT ? Set.of(Engagements.CARE_OFFER) : Set.of();
        return new NearestQuery(
                callout().organisation(),
                callout().location().position(),
                seen,
                Requirement.covering(wanted.values()),
                Withholding.leastTier(policy(), callout().caseAnsweredFor()).level(),
                modes,
                seen.minus(policy().reach().freshFix()),
                situation.asked(),
                overrules,
                limit);
    }

    List<org.callout.geo.wave.Need> needs() {
        return situation.needs().stream()
                .filter(need -> need.target() > 0)
                .map(situation::demand)
                .toList();
    }

    /** @param wishes how many would like to be asked: they wait for nobody's patience */
    WaveSize size(int wishes) {
        Integer wave = fixedWave();
        return wave == null ? new WaveSize.Planned(policy().pace().leastGain()) : new WaveSize.Fixed(wave + wishes);
    }

    /** How many the next wave goes to at most. */
    int mostAsked() {
        Integer wave = fixedWave();
        return wave == null ? budgetLeft() : Math.min(wave, budgetLeft());
    }

    /** Null where the model says how many are enough: it no longer does once somebody has wanted more. */
    private @Nullable Integer fixedWave() {
        Integer firstWave = policy().pace().firstWave();
        return firstWave == null && isWidened() ? (Integer) WideningRule.ANOTHER_WAVE : firstWave;
    }

    private boolean isWidened() {
        return !callout().widening().steps().isEmpty();
    }

    Preference preference() {
        return switch (policy().objective().aim()) {
            case SURVIVAL -> survival();
            case FASTEST -> Preference.SOONEST;
            case FAIREST -> Preference.IN_GIVEN_ORDER;
        };
    }

    /** Who has had the call widened wants whoever can come, also where the model sees no chance left to be gained. */
    private Preference survival() {
        return isWidened()
                ? Preference.SOONEST
                : new Preference.Survival(
                        Objects.requireNonNull(policy().objective().model()));
    }

    Limits limits() {
        Reach reach = policy().reach();
        return new Limits(budgetLeft(), reach.longestEta(), radius(), reach.behindAmbulance());
    }

    /** From how far off anybody could be asked who comes by one of these means. */
    Distance farthest(TravelTimes travelTimes, Set<TravelMode> modes) {
        Distance inTime = travelTimes.reach(modes, policy().reach().longestEta());
        Distance radius = radius();
        return radius == null || radius.compareTo(inTime) > 0 ? inTime : radius;
    }

    /** Null when only time counts. */
    private @Nullable Distance radius() {
        return policy().reach().radius().get(callout().location().placeType());
    }

    /** Whoever is held up is not counted on: that is why somebody else is asked. */
    HelpAnyway help() {
        Stream<HelpComing> assigned =
                situation.active().filter(Assignment::isPromising).map(this::underWay);
        // whoever a coordinator does not wait for keeps nobody else from being asked
        Stream<HelpComing> asked =
                situation.answerable().filter(situation::isWaitedFor).map(this::asked);
        return new HelpAnyway(
                Stream.concat(assigned, asked).toList(), ambulance().orElse(null), sinceCollapse());
    }

    private HelpComing underWay(Assignment assignment) {
        return assignment.isComing()
                ? HelpComing.underWay(assignment.remainingEta(now), assignment.bringsAed())
                : HelpComing.there(assignment.bringsAed());
    }

    private HelpComing asked(Alert alert) {
        Expectation expected = alert.expectation();
        Willingness willingness =
                expected == null ? Willingness.TYPICAL : new Willingness(expected.chance(), Willingness.TYPICAL_DELAY);
        Duration silence = Duration.between(alert.sentAt(), now);
        return HelpComing.asked(
                alert.way().eta(),
                alert.role() == Role.AED_RUNNER,
                willingness,
                silence.isNegative() ? Duration.ZERO : silence);
    }

    /** Counted down by its age; empty when it is not known, too old, or past without news. */
    private Optional<Duration> ambulance() {
        AmbulanceEta told = callout().ambulance();
        if (told == null) return Optional.empty();
        return told.expected().believedEta(policy().reach().ambulanceEtaHolds(), now);
    }

    private Duration sinceCollapse() {
        Instant occurred = callout().occurredAt();
        Duration since = Duration.between(occurred == null ? callout().receivedAt() : occurred, now);
        return since.isNegative() ? Duration.ZERO : since;
    }
}
