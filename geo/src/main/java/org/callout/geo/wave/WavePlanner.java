package org.callout.geo.wave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.callout.geo.travel.Eta;
import org.callout.geo.wave.PassedOver.Reason;

import static org.callout.geo.wave.RoleSplit.IMPOSSIBLE;

/**
 * Plans one wave.
 *
 * <p><b>How many.</b> The wave size is shared over the roles in proportion to their targets and shrinks as people accept
 * ({@link Demand}). Since alerts that wait for an answer count, planning again after a decline or a silence asks exactly
 * one more person for the role that lost one, and planning again without news asks nobody.
 *
 * <p><b>Who, and as what.</b> Of all ways to fill these places the one with the least sum of arrival times is taken, each
 * person's in the own role ({@link RoleSplit}). So somebody who passes a defibrillator anyway becomes the runner, even if
 * that person would also be first on foot, and somebody for whom fetching costs most goes straight there. When people are
 * few, both roles are covered in proportion instead of one being filled first.
 *
 * <p>Exact, deterministic (ties by responder id) and free of side effects.
 */
public final class WavePlanner {

    /** The plan for the moment that the question describes. */
    public WavePlan plan(WaveQuestion question) {
        return new Planning(question).plan();
    }

    private static final class Planning {

        private final WaveQuestion question;
        private final List<Need> needs;
        private final int[] demand;
        private final List<Ranked> eligible = new ArrayList<>();
        private final List<PassedOver> passedOver = new ArrayList<>();

        Planning(WaveQuestion question) {
            this.question = question;
            this.needs = question.needs();
            this.demand = Demand.of(needs, alerts(question.size()));
        }

        private static int alerts(WaveSize size) {
            return switch (size) {
                case WaveSize.Fixed(int alerts) -> alerts;
                case WaveSize.Planned planned -> 7;
            };
        }

        WavePlan plan() {
            sift();
            List<Choice> chosen = choose();
            List<Reserve> reserves = setRestAside(chosen);
            passedOver.sort(Comparator.comparing(PassedOver::distance).thenComparing(PassedOver::responderId));
            return new WavePlan(chosen, reserves, passedOver);
        }

        private void sift() {
            for (int place = 0; place < question.candidates().size(); place++) {
                WaveCandidate candidate = question.candidates().get(place);
                long[] costs = costs(candidate, place);
                if (isPossible(costs)) {
                    eligible.add(new Ranked(candidate, costs));
                } else {
                    passOver(candidate, whyNotEligible(candidate));
                }
            }
            // The split prefers earlier people among equals.
            eligible.sort(Comparator.comparing(Ranked::id));
        }

        private List<Choice> choose() {
            long[][] costs = eligible.stream().map(Ranked::costs).toArray(long[][]::new);
            return RoleSplit.of(costs, demand, question.limits().budgetLeft()).stream()
                    .sorted(Comparator.comparingInt(RoleSplit.Seat::role)
                            .thenComparingLong(seat -> costs[seat.person()][seat.role()])
                            .thenComparingInt(RoleSplit.Seat::person))
                    .map(seat -> choice(eligible.get(seat.person()).candidate(), needs.get(seat.role())))
                    .toList();
        }

        /** The best of those not chosen become reserves, as many as are chosen; the others are told why not. */
        private List<Reserve> setRestAside(List<Choice> chosen) {
            Set<UUID> taken = new HashSet<>();
            chosen.forEach(choice -> taken.add(choice.responderId()));
            var rest = eligible.stream()
                    .filter(ranked -> !taken.contains(ranked.id()))
                    .sorted(Comparator.comparingLong(Ranked::leastCost).thenComparing(Ranked::id))
                    .toList();
            int reserves = Math.min(chosen.size(), rest.size());
            boolean budgetBinds = IntStream.of(demand).sum() > question.limits().budgetLeft();
            rest.stream()
                    .skip(reserves)
                    .forEach(ranked ->
                            passOver(ranked.candidate(), budgetBinds ? Reason.BUDGET_SPENT : Reason.OVER_WAVE_SIZE));
            return rest.stream().limit(reserves).map(this::reserve).toList();
        }

        private Reserve reserve(Ranked ranked) {
            var options = IntStream.range(0, needs.size())
                    .filter(role -> ranked.costs()[role] != IMPOSSIBLE)
                    .mapToObj(role -> choice(ranked.candidate(), needs.get(role)))
                    .toList();
            return new Reserve(ranked.id(), options);
        }

        private static Choice choice(WaveCandidate candidate, Need need) {
            Eta eta = Objects.requireNonNull(candidate.etaAs(need.role()));
            return Choice.of(candidate, need.role(), eta, 0);
        }

        private long[] costs(WaveCandidate candidate, int place) {
            long[] costs = new long[needs.size()];
            for (int role = 0; role < costs.length; role++) {
                boolean wanted =
                        demand[role] > 0 && canTake(candidate, needs.get(role).role());
                costs[role] = wanted ? cost(candidate, place, needs.get(role).role()) : IMPOSSIBLE;
            }
            return costs;
        }

        private long cost(WaveCandidate candidate, int place, Role role) {
            Eta eta = Objects.requireNonNull(candidate.etaAs(role));
            return switch (question.preference()) {
                case Preference.Survival survival -> eta.duration().toMillis();
                case Preference.Soonest soonest -> eta.duration().toMillis();
                case Preference.InGivenOrder inGivenOrder -> place;
            };
        }

        private boolean canTake(WaveCandidate candidate, Role role) {
            Eta eta = candidate.etaAs(role);
            return candidate.roles().contains(role)
                    && eta != null
                    && eta.duration().compareTo(question.limits().longestEta()) <= 0;
        }

        private Reason whyNotEligible(WaveCandidate candidate) {
            var allowed = needs.stream()
                    .map(Need::role)
                    .filter(candidate.roles()::contains)
                    .toList();
            if (allowed.isEmpty()) {
                return Reason.NOT_QUALIFIED;
            }
            if (allowed.stream().anyMatch(role -> canTake(candidate, role))) {
                return Reason.ROLE_COVERED;
            }
            boolean inReach = candidate.direct() != null
                    && candidate.direct().duration().compareTo(question.limits().longestEta()) <= 0;
            return inReach ? Reason.NO_USABLE_AED : Reason.TOO_FAR;
        }

        private void passOver(WaveCandidate candidate, Reason reason) {
            passedOver.add(new PassedOver(candidate.responderId(), candidate.distance(), reason));
        }

        private static boolean isPossible(long[] costs) {
            for (long cost : costs) {
                if (cost != IMPOSSIBLE) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param costs one a need, in the order of the needs */
    private record Ranked(WaveCandidate candidate, long[] costs) {

        UUID id() {
            return candidate.responderId();
        }

        long leastCost() {
            long least = IMPOSSIBLE;
            for (long cost : costs) {
                least = Math.min(least, cost);
            }
            return least;
        }
    }
}
