package org.callout.dispatch.steering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.callout.dispatch.callout.CrewArrival;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.decision.Author;
import org.callout.dispatch.decision.ClosureRule;
import org.callout.dispatch.decision.CrewRule;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.NeedRule;
import org.callout.dispatch.decision.OthersActs;
import org.callout.dispatch.decision.OverrideRule;
import org.callout.dispatch.decision.ReopeningRule;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.WideningRule;
import org.callout.geo.wave.Role;
import org.callout.platform.id.Ids;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Commands to a callout. Each may be repeated without harm, and fails with {@link OthersActs.Meanwhile} when somebody else
 * has changed the same since its author looked. The caller has made sure that the callout is the organisation's.
 */
@ApplicationScoped
public class Steering {

    private final Decisions decisions;
    private final OthersActs others;
    private final Ids ids;
    private final Clock clock;

    Steering(Decisions decisions, OthersActs others, Ids ids, Clock clock) {
        this.decisions = decisions;
        this.others = others;
        this.ids = ids;
        this.clock = clock;
    }

    /** Ends the callout. */
    public Uni<Effect> close(UUID calloutId, Outcome outcome, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> ClosureRule.close(situation, outcome, now),
                situation -> Effect.ended(situation.callout(), outcome));
    }

    /** Lets somebody assigned go. */
    public Uni<Effect> release(UUID calloutId, UUID assignmentId, String reason, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> situation
                        .assignment(assignmentId)
                        .map(assignment -> ClosureRule.release(situation, assignment, reason, now))
                        .orElseGet(() -> new Decision(situation, now)),
                situation -> situation
                        .assignment(assignmentId)
                        .<Effect>map(assignment -> new Effect.Done())
                        .orElseGet(Effect.NotFound::new));
    }

    /** Takes the question back from somebody who has not answered it. */
    public Uni<Effect> withdraw(UUID calloutId, UUID responderId, String reason, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> ClosureRule.withdraw(situation, responderId, reason, now),
                situation -> Effect.asksNoMore(situation, responderId));
    }

    /** Alerts although the policy would not: a clinical lead answers for it. */
    public Uni<Effect> override(UUID calloutId, String reason, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> OverrideRule.override(situation, reason, now),
                situation -> Effect.overridden(situation.callout()));
    }

    /** Answers no more for alerting although the policy objects. */
    public Uni<Effect> takeBackOverride(UUID calloutId, String reason, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> OverrideRule.takeBack(situation, reason, now),
                situation -> Effect.unlessClosed(situation.callout()));
    }

    /** Asks more people now. */
    public Uni<Effect> widen(UUID calloutId, WideningRule.Wish wish, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> WideningRule.widen(situation, wish, now),
                situation -> situation.callout().widening().find(wish.id()).isPresent()
                        ? new Effect.Done()
                        : Effect.askingNobody(situation.callout()));
    }

    /** Asks no further than before a widening; one that is not in force is taken back already. Why is null when it is not said. */
    public Uni<Effect> takeBackWidening(UUID calloutId, UUID wideningId, @Nullable String why, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> WideningRule.takeBack(situation, wideningId, why, now),
                situation -> new Effect.Done());
    }

    /** Wants so many in a role. */
    public Uni<Effect> want(UUID calloutId, Role role, int target, String reason, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> NeedRule.suits(situation.callout(), role)
                        ? NeedRule.want(situation, role, target, reason, ids::next, now)
                        : new Decision(situation, now),
                situation -> NeedRule.suits(situation.callout(), role)
                        ? Effect.unlessClosed(situation.callout())
                        : new Effect.Unsuitable(role));
    }

    /** Stands everybody down, and asks for nobody until a role is wanted again. */
    public Uni<Effect> standEverybodyDown(UUID calloutId, String reason, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> NeedRule.standEverybodyDown(situation, reason, now),
                situation -> Effect.unlessClosed(situation.callout()));
    }

    /** Takes a closure back. */
    public Uni<Effect> reopen(UUID calloutId, String reason, Author author) {
        return act(
                calloutId,
                author,
                (situation, now) -> ReopeningRule.reopen(situation, reason, now),
                situation -> Effect.reopened(situation.callout()));
    }

    /** The ambulance's crew is at the scene; of a callout that is part of another one, that is said of the other one. */
    public Uni<Effect> crewArrived(UUID calloutId, CrewArrival arrival, Author author) {
        return aboutTheCrew(calloutId, author, (situation, now) -> CrewRule.arrived(situation, arrival, now));
    }

    /** It was said by mistake that the ambulance's crew is at the scene; why is null when it is not said. */
    public Uni<Effect> takeBackCrewArrival(UUID calloutId, @Nullable String why, Author author) {
        return aboutTheCrew(calloutId, author, (situation, now) -> CrewRule.takeBack(situation, why, now));
    }

    private Uni<Effect> aboutTheCrew(UUID calloutId, Author author, BiFunction<Situation, Instant, Decision> rule) {
        return decisions
                .transact(session -> decisions.decideWhereItBelongs(session, calloutId, checked(author, rule)))
                .map(decision -> decision.isPresent() ? new Effect.Done() : new Effect.NotFound());
    }

    private Uni<Effect> act(
            UUID calloutId,
            Author author,
            BiFunction<Situation, Instant, Decision> rule,
            Function<Situation, Effect> effect) {
        return decisions
                .transact(session -> decisions.decide(session, calloutId, checked(author, rule)))
                .map(decision ->
                        decision.map(made -> effect.apply(made.situation())).orElseGet(Effect.NotFound::new));
    }

    /** The rule's decision in the author's name, unless somebody else has changed the same since they looked. */
    private BiFunction<Mutiny.Session, Situation, Uni<Decision>> checked(
            Author author, BiFunction<Situation, Instant, Decision> rule) {
        return (same, situation) -> others.since(same, situation.callout().id(), author)
                .map(acts -> OthersActs.check(rule.apply(situation, clock.instant()), author, acts));
    }
}
