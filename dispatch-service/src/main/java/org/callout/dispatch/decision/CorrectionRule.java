package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentLife;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.Patient;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.DefaultPolicies;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.policy.Tier;
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
     * What is looked up about the people asked or under way.
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

    /** Whether fewer may be sent than before: the place, or a hazard that is tolerated, asks for a higher tier. */
    public static boolean asksMoreTrust(Callout.Facts before, Callout.Facts after) {
        return leastTier(after).compareTo(leastTier(before)) > 0;
    }

    /**
     * Applies what is known now.
     *
     * @param ids identities for needs that the new category brings
     */
    public static Decision correct(
            Situation situation, Callout.Facts facts, People people, Supplier<UUID> ids, Instant now) {
        Decision decision = new Decision(situation, now);
        Callout callout = situation.callout();
        Callout.Facts before = callout.facts();
        if (facts.equals(before) || !(callout.life() instanceof CalloutLife.Ongoing)) return decision;
        List<Alert> involved =
                situation.alerts().stream().filter(situation::isInvolved).toList();
        callout.know(facts);
        AlertingPolicy policy = DefaultPolicies.of(facts.category());
        if (facts.category() != before.category()) fitNeeds(decision, policy, ids);
        reroute(decision, policy, people.ways());
        withholdOrResume(decision, policy);
        if (asksMoreTrust(before, facts)) standDownWhoMayNotGo(decision, leastTier(facts), people.tiers());
        involved.stream().filter(alert -> isStoodDown(situation, alert)).forEach(Alert::retract);
        if (isAnotherOffer(before, facts)) situation.open().forEach(decision::announce);
        decision.announceToAssigned()
                .note(Happening.of(TimelineWord.CORRECTED, Map.of("fields", changed(before, facts))));
        if (callout.life() instanceof CalloutLife.Active) decision.planNext(new NextStep.Now());
        return Settling.settle(decision);
    }

    /** A clinical lead answers for alerting in spite of all that is known now; whatever comes later withholds again. */
    public static Decision override(Situation situation, String reason, Instant now) {
        Decision decision = new Decision(situation, now);
        if (situation.callout().life() instanceof CalloutLife.Withheld withheld) {
            Callout callout = situation.callout();
            AlertingPolicy policy = DefaultPolicies.of(callout.category());
            callout.overrideWithheld(
                    withheld, Withholding.objections(policy, callout.facts().asCase()));
            decision.note(Happening.of(TimelineWord.OVERRIDDEN, Map.of("reason", reason)))
                    .planNext(new NextStep.Now());
        }
        return decision;
    }

    /** Whoever is asked and would now come too late is let off; whoever has said yes decides that alone. */
    private static void reroute(Decision decision, AlertingPolicy policy, Map<UUID, Way> ways) {
        Situation situation = decision.situation();
        for (Alert alert : situation.open().toList()) {
            Way way = ways.get(alert.responderId());
            if (way == null) continue;
            alert.rerouted(way);
            decision.announce(alert);
            if (way.eta().compareTo(policy.reach().longestEta()) > 0) Settling.standDown(decision, alert, "TOO_FAR");
        }
        for (Assignment assignment : situation.active().toList()) {
            Way way = ways.get(assignment.responderId());
            if (way != null) assignment.rerouted(way, decision.at());
        }
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

    /** What is known may change back, and then nobody is to be missing for having been stood down. */
    private static boolean isStoodDown(Situation situation, Alert alert) {
        return situation
                .assignmentOf(alert)
                .map(assignment -> assignment.life() instanceof AssignmentLife.StoodDown)
                .orElseGet(() -> alert.life() instanceof AlertLife.StoodDown);
    }

    private static Tier leastTier(Callout.Facts facts) {
        return Withholding.leastTier(DefaultPolicies.of(facts.category()), facts.asCase());
    }

    /** Whether people who have not answered yet would now be asked something else. */
    private static boolean isAnotherOffer(Callout.Facts before, Callout.Facts after) {
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

    private static void fitNeeds(Decision decision, AlertingPolicy policy, Supplier<UUID> ids) {
        Situation situation = decision.situation();
        for (Need need : situation.needs()) {
            policy.roles().stream()
                    .filter(rule -> rule.role() == need.role())
                    .findFirst()
                    .ifPresentOrElse(
                            rule -> resize(decision, need, rule.target(), rule.ceiling()),
                            () -> resize(decision, need, 0, 0));
        }
        for (RoleRule rule : policy.roles()) {
            boolean known = situation.needs().stream().anyMatch(need -> need.role() == rule.role());
            if (!known) {
                decision.add(new Need(ids.get(), situation.callout().id(), rule.role(), rule.target(), rule.ceiling()));
            }
        }
    }

    /** Stands down who is too many, the farthest first; the ceiling keeps room for whoever is with the patient. */
    private static void resize(Decision decision, Need need, int target, int ceiling) {
        Situation situation = decision.situation();
        var active = situation
                .active()
                .filter(assignment -> assignment.needId().equals(need.id()))
                .sorted(Comparator.comparing((Assignment assignment) -> assignment.remainingEta(decision.at()))
                        .reversed())
                .toList();
        active.stream()
                .limit(Math.max(0, situation.taken(need) - ceiling))
                .forEach(assignment -> ClosureRule.standDownIfComing(decision, assignment, "DOWNGRADED"));
        need.resize(target, Math.max(ceiling, situation.taken(need)));
        if (ceiling == 0) {
            situation
                    .answerable()
                    .filter(alert -> alert.needId().equals(need.id()))
                    .toList()
                    .forEach(alert -> Settling.standDown(decision, alert, "DOWNGRADED"));
        }
    }

    private static List<String> changed(Callout.Facts before, Callout.Facts after) {
        List<String> fields = new ArrayList<>();
        if (before.category() != after.category()) fields.add("category");
        if (!Objects.equals(before.determinant(), after.determinant())) fields.add("determinant");
        if (!before.location().equals(after.location())) fields.add("location");
        if (!Objects.equals(before.patient(), after.patient())) fields.add("patient");
        if (!before.scene().equals(after.scene())) fields.add("scene");
        if (!Objects.equals(before.ambulance(), after.ambulance())) fields.add("ambulance");
        if (!before.circumstances().equals(after.circumstances())) fields.add("circumstances");
        if (!Objects.equals(before.notes(), after.notes())) fields.add("notes");
        if (!Objects.equals(before.care(), after.care())) fields.add("care");
        return fields;
    }
}
