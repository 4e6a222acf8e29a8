package org.callout.geo.wave;

import java.util.ArrayList;
import java.util.Collection;
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
 */
public record WavePlan(
        List<Choice> chosen, List<Reserve> reserves, List<PassedOver> passedOver, List<Outlook> outlooks) {

    public WavePlan {
        chosen = List.copyOf(chosen);
        reserves = List.copyOf(reserves);
        passedOver = List.copyOf(passedOver);
        outlooks = List.copyOf(outlooks);
    }

    /** A plan that does not go by survival. */
    public WavePlan(List<Choice> chosen, List<Reserve> reserves, List<PassedOver> passedOver) {
        this(chosen, reserves, passedOver, List.of());
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
