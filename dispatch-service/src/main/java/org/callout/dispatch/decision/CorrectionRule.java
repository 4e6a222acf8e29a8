package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Patient;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.PolicyChoice;
import org.callout.geo.policy.Tier;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.policy.WithheldReason;
import org.callout.geo.policy.Withholding;
import org.jspecify.annotations.Nullable;

/**
 * What new knowledge about a callout leads to: upgrades are planned for, downgrades stand people down with the reason, what
 * may no longer be alerted is withheld, and everybody assigned hears the new facts.
 */
public final class CorrectionRule {

    private CorrectionRule() {}

    /**
     * What is looked up about the people who may still say yes or are under way.
     *
     * @param ways how they get to a scene that has moved, by responder; empty when it has not
     * @param tiers how far the organisation trusts them now, by responder; empty unless {@link #asksMoreTrust}
     */
    public record People(Map<UUID, Way> ways, Map<UUID, Tier> tiers) {

        public People {
            ways = Map.copyOf(ways);
            tiers = Map.copyOf(tiers);
        }
    }

    /**
     * Whether the policy is to be chosen again. A version published in the meantime changes nothing for a callout whose case
     * stays what it was.
     */
    public static boolean mayRunByAnother(Facts before, Facts after) {
        return PolicyChoice.isOpenAgain(before.asCase(), after.asCase());
    }

    /**
     * Whether fewer may be sent than before: the place, a hazard that is tolerated, or another policy asks for a higher tier.
     *
     * @param next the policy for what is known then
     */
    public static boolean asksMoreTrust(Situation situation, VersionedPolicy next, Facts after) {
        Tier before =
                leastTier(situation, situation.policy(), situation.callout().facts());
        return leastTier(situation, next.terms(), after).compareTo(before) > 0;
    }

    /**
     * Applies what is known now.
     *
     * @param next the policy for what is known now; the one that it runs by unless {@link #mayRunByAnother}
     * @param ids identities for needs that another policy brings
     * @param why in the words of whoever says so; null when they do not say
     */
    public static Decision correct(
            Situation situation,
            Facts facts,
            VersionedPolicy next,
            People people,
            Supplier<UUID> ids,
            @Nullable String why,
            Instant now) {
        Decision decision = new Decision(situation, now);
        Callout callout = situation.callout();
        Facts before = callout.facts();
        if (facts.equals(before) || !(callout.life() instanceof CalloutLife.Ongoing)) return decision;
        List<Alert> involved =
                situation.alerts().stream().filter(situation::isInvolved).toList();
        boolean asksMoreTrust = asksMoreTrust(situation, next, facts);
        VersionedPolicy running = situation.running();
        callout.know(facts);
        if (!next.isSameAs(running)) PolicyChange.apply(decision, next, ids);
        AlertingPolicy policy = situation.policy();
        reroute(decision, running.terms(), policy, people.ways());
        if (!Objects.equals(before.ambulance(), facts.ambulance())) AmbulanceRule.letOffWhoComesBehind(decision);
        ContactRule.warn(decision, before);
        withholdOrResume(decision, policy);
        if (asksMoreTrust) standDownWhoMayNotGo(decision, leastTier(situation, policy, facts), people.tiers());
        // what is known may change back, and then nobody is to be missing for having been stood down
        involved.stream().filter(situation::isStoodDown).forEach(Alert::retract);
        if (isAnotherOffer(before, facts)) situation.open().forEach(decision::announce);
        decision.announceToAssigned()
                .note(Happening.of(TimelineWord.CORRECTED, detail(decision, running, before, why)));
        if (callout.life() instanceof CalloutLife.Active) decision.planNext(new NextStep.Now());
        return Settling.settle(decision);
    }

    /**
     * Whoever may still say yes and would now come too late is let off, unless they were asked from farther away than the policy of
     * then searched, by name; whoever has said yes decides that alone. A phone that has been silent for too long is not rung for minutes more or less.
     */
    private static void reroute(Decision decision, AlertingPolicy before, AlertingPolicy policy, Map<UUID, Way> ways) {
        Situation situation = decision.situation();
        for (Alert alert : situation.answerable().toList()) {
            Way way = ways.get(alert.responderId());
            if (way == null) continue;
            boolean wasTooFar = isTooFar(alert.way(), before);
            alert.rerouted(way);
            if (alert.isOpen()) decision.announce(alert);
            if (isTooFar(way, policy) && !wasTooFar) Settling.standDown(decision, alert, "TOO_FAR");
        }
        for (Assignment assignment : situation.active().toList()) {
            Way way = ways.get(assignment.responderId());
            if (way != null) assignment.rerouted(way, decision.at());
        }
    }

    private static boolean isTooFar(Way way, AlertingPolicy policy) {
        return way.eta().compareTo(policy.reach().longestEta()) > 0;
    }

    /** Whoever is with the patient stays, and hears of it like everybody assigned. */
    private static void standDownWhoMayNotGo(Decision decision, Tier least, Map<UUID, Tier> tiers) {
        Situation situation = decision.situation();
        Predicate<UUID> mayNotGo = responder ->
                !tiers.containsKey(responder) || tiers.get(responder).compareTo(least) < 0;
        situation
                .answerable()
                .filter(alert -> mayNotGo.test(alert.responderId()))
                .toList()
                .forEach(alert -> Settling.standDown(decision, alert, "NOT_FOR_THEIR_TIER"));
        situation
                .active()
                .filter(assignment -> mayNotGo.test(assignment.responderId()))
                .toList()
                .forEach(assignment -> ClosureRule.standDownIfComing(decision, assignment, "NOT_FOR_THEIR_TIER"));
    }

    private static Tier leastTier(Situation situation, AlertingPolicy policy, Facts facts) {
        return Withholding.leastTier(
                policy, facts.asCase().answeredFor(situation.callout().overriddenObjections()));
    }

    /** Whether people who have not answered yet would now be asked something else. */
    private static boolean isAnotherOffer(Facts before, Facts after) {
        return before.category() != after.category()
                || before.location().placeType() != after.location().placeType()
                || Patient.ageGroupOf(before.patient()) != Patient.ageGroupOf(after.patient())
                || !before.scene().hazards().equals(after.scene().hazards())
                || !Objects.equals(window(before.care()), window(after.care()));
    }

    private static @Nullable List<Instant> window(@Nullable CareDetails care) {
        return care == null ? null : List.of(care.windowFrom(), care.windowTo());
    }

    private static void withholdOrResume(Decision decision, AlertingPolicy policy) {
        Callout callout = decision.situation().callout();
        Optional<WithheldReason> reason =
                Withholding.reasonFor(policy, callout.facts().asCase(), callout.overriddenObjections());
        switch (callout.life()) {
            case CalloutLife.Active active
            when reason.isPresent() -> {
                callout.become(active.withhold(reason.get()));
                ClosureRule.standEverybodyDown(decision, reason.get().name());
                decision.note(Happening.of(
                                TimelineWord.WITHHELD,
                                Map.of("reason", reason.get().name())))
                        .planNext(new NextStep.None());
            }
            case CalloutLife.Withheld withheld when reason.isEmpty() -> callout.become(withheld.override());
            case CalloutLife.Withheld withheld
            when reason.get() != withheld.reason() -> callout.become(new CalloutLife.Withheld(reason.get()));
            case CalloutLife ignored -> {
                // as it was
            }
        }
    }

    private static Map<String, Object> detail(
            Decision decision, VersionedPolicy running, Facts before, @Nullable String why) {
        Situation situation = decision.situation();
        Map<String, Object> detail =
                CorrectionAccount.of(before, situation.callout().facts(), why);
        if (!situation.running().isSameAs(running))
            detail.put("policy", situation.policy().name());
        return detail;
    }
}
