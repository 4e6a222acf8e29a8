package org.callout.geo.wave;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom to alert now. Every candidate is in exactly one of the lists.
 *
 * @param chosen by need, then best first
 * @param reserves best first, at most as many as are chosen
 * @param passedOver everybody else, nearest first
 * @param outlooks what the wave does for the patient, by the policy's model and then by another; empty when the plan does not
 *     go by survival
 * @param wanted whether anybody was wanted: not when as many as wanted are on their way, or may still say so
 * @param lacking roles that miss more people than are qualified for them and could be there in time, of all who were weighed
 * @param outpaced roles that miss more people than could be there, of all who were weighed, about as soon as somebody usually walks from
 *     beyond them all; none where the plan does not go by time
 */
public record WavePlan(
        List<Choice> chosen,
        List<Reserve> reserves,
        List<PassedOver> passedOver,
        List<Outlook> outlooks,
        boolean wanted,
        Set<Role> lacking,
        Set<Role> outpaced) {

    private static final Set<PassedOver.Reason> LEFT_OVER = EnumSet.of(
            PassedOver.Reason.OVER_WAVE_SIZE, PassedOver.Reason.BUDGET_SPENT, PassedOver.Reason.ADDS_TOO_LITTLE);

    public WavePlan {
        chosen = List.copyOf(chosen);
        reserves = List.copyOf(reserves);
        passedOver = List.copyOf(passedOver);
        outlooks = List.copyOf(outlooks);
        lacking = Set.copyOf(lacking);
        outpaced = Set.copyOf(outpaced);
    }

    /** A plan for somebody wanted that does not go by survival. */
    public WavePlan(List<Choice> chosen, List<Reserve> reserves, List<PassedOver> passedOver) {
        this(chosen, reserves, passedOver, List.of(), true, Set.of(), Set.of());
    }

    /** The plan when nobody is to be asked, whoever is there. */
    public static WavePlan nobody() {
        return new WavePlan(List.of(), List.of(), List.of(), List.of(), false, Set.of(), Set.of());
    }

    /** Whether the people came to an end before the wave did: somebody was wanted, and of those who fit nobody is left. */
    public boolean isShortOfPeople() {
        return wanted && !leavesPeople();
    }

    private boolean leavesPeople() {
        return !reserves.isEmpty()
                || passedOver.stream().map(PassedOver::reason).anyMatch(LEFT_OVER::contains);
    }

    /**
     * Whom to alert when some people turn out to be engaged elsewhere: a lost choice is replaced by the first free reserve
     * for the same role, or left out.
     *
     * @param engaged found engaged while the alerts were written, reserves included
     */
    public List<Choice> chosenWithout(Collection<UUID> engaged) {
        Set<UUID> lost = Set.copyOf(engaged);
        var free = new ArrayList<>(reserves.stream()
                .filter(reserve -> !lost.contains(reserve.responderId()))
                .toList());
        var kept = new ArrayList<Choice>();
        for (Choice choice : chosen) {
            if (!lost.contains(choice.responderId())) {
                kept.add(choice);
                continue;
            }
            Optional<Reserve> substitute = free.stream()
                    .filter(reserve -> reserve.as(choice.role()).isPresent())
                    .findFirst();
            substitute.ifPresent(free::remove);
            substitute.flatMap(reserve -> reserve.as(choice.role())).ifPresent(kept::add);
        }
        return kept;
    }
}
