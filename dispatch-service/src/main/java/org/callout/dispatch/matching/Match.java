package org.callout.dispatch.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Expectation;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.matching.Judged.Refused;
import org.callout.geo.aed.AedWay;
import org.callout.geo.match.Candidate;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Choice;
import org.callout.geo.wave.WavePlan;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask next, and what that rests on.
 *
 * @param policy that judged
 * @param plan nobody when nothing is missing
 * @param people everybody in the plan, by responder
 * @param refused whom the policy does not allow to ask
 * @param names of everybody in the plan and of those refused, by responder
 * @param expectations what is reckoned with of people in the plan, by responder; absent where it plays no part
 * @param travelSource what ways to the scene are made from, but for people off the road
 * @param limits what times were judged by; null when nobody was to be asked
 */
public record Match(
        VersionedPolicy policy,
        WavePlan plan,
        Map<UUID, Candidate> people,
        List<Refused> refused,
        Map<UUID, String> names,
        Map<UUID, Expectation> expectations,
        TravelSource travelSource,
        Explanation.@Nullable TimeLimits limits) {

    public Match {
        people = Map.copyOf(people);
        refused = List.copyOf(refused);
        names = Map.copyOf(names);
        expectations = Map.copyOf(expectations);
    }

    /** When nobody is to be asked. */
    public static Match nobody(VersionedPolicy policy) {
        return new Match(
                policy, WavePlan.nobody(), Map.of(), List.of(), Map.of(), Map.of(), TravelSource.STRAIGHT_LINE, null);
    }

    /** The name of somebody in the plan, or refused; empty when it is not known. */
    public String nameOf(UUID responderId) {
        return names.getOrDefault(responderId, "");
    }

    Candidate candidate(UUID responderId) {
        return Objects.requireNonNull(people.get(responderId));
    }

    /** How the chosen one would get there. */
    public static Way way(Choice choice) {
        var travel = choice.eta().travel();
        return new Way(
                (int) choice.eta().duration().toSeconds(),
                (int) Math.round(travel.distance().metres()),
                travel.mode(),
                travel.source(),
                aedId(choice));
    }

    static @Nullable UUID aedId(Choice choice) {
        return choice.aed() instanceof AedWay.Fetched fetched ? fetched.site().id() : null;
    }

    /** Why each was chosen or passed over, if all who are chosen can be won. */
    public Explanation explain() {
        return explain(plan.chosen(), Set.of());
    }

    /**
     * Why each was chosen or passed over, once it is known who could be won.
     *
     * @param alerted who is asked
     * @param lost who turned out to be engaged elsewhere
     */
    public Explanation explain(List<Choice> alerted, Set<UUID> lost) {
        return new Explaining(this).explain(alerted, lost);
    }
}
