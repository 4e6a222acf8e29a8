package org.callout.geo.wave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.callout.geo.wave.PassedOver.Reason;

/**
 * Plans one wave.
 *
 * <p><b>How many.</b> A fixed size is shared over the roles in proportion to their targets and shrinks as people accept
 * ({@link Demand}). Since alerts that wait for an answer count, planning again after a decline or a silence asks exactly
 * one more person for the role that lost one, and planning again without news asks nobody. A planned size ends where one
 * more alert would add too little, or where the yeses to be expected reach the ceiling ({@link Room}).
 *
 * <p><b>Who, and as what.</b> By survival whoever adds most to the patient's chance ({@link SurvivalSelection}); otherwise
 * whoever arrives soonest, or stands first in the list of somebody who has weighed fairness ({@link ArrivalSelection}).
 *
 * <p>Deterministic (ties by responder id), free of side effects, and safe for use by many threads.
 */
public final class WavePlanner {

    /** The plan for the moment that the question describes. */
    public WavePlan plan(WaveQuestion question) {
        Room room = Room.of(question);
        Sifting sifting = Sifting.of(question, room);
        Selection selection = select(question, room, sifting.eligible());
        int reserves = Math.min(selection.chosen().size(), selection.others().size());
        var passedOver = new ArrayList<>(sifting.passedOver());
        boolean cutShort = room.isCutShort(
                question.limits().budgetLeft(), selection.chosen().size());
        selection.others().stream()
                .skip(reserves)
                .map(other -> leftOver(other, cutShort ? Reason.BUDGET_SPENT : reason(question, other)))
                .forEach(passedOver::add);
        passedOver.sort(Comparator.comparing(PassedOver::distance).thenComparing(PassedOver::responderId));
        return new WavePlan(
                selection.chosen(),
                selection.others().subList(0, reserves),
                passedOver,
                selection.outlooks(),
                room.isAnyWanted(),
                sifting.lacking(),
                question.preference() instanceof Preference.InGivenOrder ? Set.of() : sifting.outpaced());
    }

    private static PassedOver leftOver(Reserve other, Reason reason) {
        Choice best = other.options().getFirst();
        return new PassedOver(other.responderId(), best.distance(), reason, best.eta());
    }

    private static Reason reason(WaveQuestion question, Reserve other) {
        return question.size() instanceof WaveSize.Planned(double leastGain)
                        && other.options().stream().allMatch(option -> option.gain() < leastGain)
                ? Reason.ADDS_TOO_LITTLE
                : Reason.OVER_WAVE_SIZE;
    }

    private static Selection select(WaveQuestion question, Room room, List<Eligible> people) {
        return switch (question.preference()) {
            case Preference.Survival survival -> SurvivalSelection.of(question, survival.model(), room, people);
            case Preference.Soonest soonest -> ArrivalSelection.of(question, alerts(question), people, false);
            case Preference.InGivenOrder given -> ArrivalSelection.of(question, alerts(question), people, true);
        };
    }

    private static int alerts(WaveQuestion question) {
        return switch (question.size()) {
            case WaveSize.Fixed(int alerts) -> alerts;
            case WaveSize.Planned planned -> throw new IllegalStateException("only survival plans sizes");
        };
    }
}
