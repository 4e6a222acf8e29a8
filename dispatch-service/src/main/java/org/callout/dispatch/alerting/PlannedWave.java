package org.callout.dispatch.alerting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Way;
import org.callout.geo.aed.AedWay;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Choice;
import org.callout.geo.wave.PassedOver;
import org.callout.geo.wave.Reserve;
import org.callout.geo.wave.WavePlan;
import org.jspecify.annotations.Nullable;

/**
 * A plan made on one version of a callout.
 *
 * @param version the callout's version that the plan rests on
 * @param wave whom to alert; nobody when nothing is missing
 * @param names of everybody in the plan, by responder
 * @param detours other ways for people under way whose AED is of no use to them, by assignment
 */
record PlannedWave(long version, WavePlan wave, Map<UUID, String> names, Map<UUID, Way> detours) {

    static final WavePlan NOBODY = new WavePlan(List.of(), List.of(), List.of());

    /** How the chosen one would get there. */
    static Way way(Choice choice) {
        var travel = choice.eta().travel();
        return new Way(
                (int) choice.eta().duration().toSeconds(),
                (int) Math.round(travel.distance().metres()),
                travel.mode(),
                travel.source(),
                aedId(choice));
    }

    private static @Nullable UUID aedId(Choice choice) {
        return choice.aed() instanceof AedWay.Fetched fetched ? fetched.site().id() : null;
    }

    /** Why each candidate was alerted or not, once it is known who could be won. */
    Explanation explain(Collection<Choice> alerted, Set<UUID> lost) {
        Set<UUID> chosen = new HashSet<>();
        List<Explanation.Considered> considered = new ArrayList<>();
        for (Choice choice : alerted) {
            chosen.add(choice.responderId());
            considered.add(considered(choice, true, "CHOSEN"));
        }
        for (Choice choice : wave.chosen()) {
            if (!chosen.contains(choice.responderId())) considered.add(considered(choice, false, "ENGAGED_ELSEWHERE"));
        }
        for (Reserve reserve : wave.reserves()) {
            if (!chosen.contains(reserve.responderId())) {
                String reason = lost.contains(reserve.responderId()) ? "ENGAGED_ELSEWHERE" : "RESERVE";
                considered.add(considered(reserve.options().getFirst(), false, reason));
            }
        }
        wave.passedOver().stream().map(this::considered).forEach(considered::add);
        return new Explanation(source(), considered);
    }

    private TravelSource source() {
        return wave.chosen().stream()
                .map(choice -> choice.eta().travel().source())
                .max(Comparator.naturalOrder())
                .orElse(TravelSource.STRAIGHT_LINE);
    }

    private Explanation.Considered considered(Choice choice, boolean chosen, String reason) {
        return new Explanation.Considered(
                choice.responderId(),
                name(choice.responderId()),
                chosen,
                choice.role(),
                (int) Math.round(choice.distance().metres()),
                (int) choice.eta().duration().toSeconds(),
                aedId(choice),
                reason);
    }

    private Explanation.Considered considered(PassedOver passedOver) {
        return new Explanation.Considered(
                passedOver.responderId(),
                name(passedOver.responderId()),
                false,
                null,
                (int) Math.round(passedOver.distance().metres()),
                null,
                null,
                passedOver.reason().name());
    }

    String name(UUID responderId) {
        return Objects.requireNonNull(names.get(responderId));
    }
}
