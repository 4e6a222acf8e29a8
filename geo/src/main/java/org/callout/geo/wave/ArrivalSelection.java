package org.callout.geo.wave;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.callout.geo.wave.RoleSplit.IMPOSSIBLE;

/**
 * Takes, of all ways to fill the seats, the one with the least sum of arrival times, or of places in the given order, each
 * person's in the own role ({@link RoleSplit}). So somebody who passes a defibrillator anyway becomes the runner, even if
 * that person would also be first on foot, and somebody for whom fetching costs most goes straight there. When people are
 * few, both roles are covered in proportion instead of one being filled first.
 */
final class ArrivalSelection {

    private final List<Need> needs;
    private final List<Eligible> people;
    private final long[][] costs;

    private ArrivalSelection(List<Need> needs, List<Eligible> people, boolean inGivenOrder) {
        this.needs = needs;
        this.people = people;
        this.costs = people.stream().map(person -> costs(person, inGivenOrder)).toArray(long[][]::new);
    }

    static Selection of(WaveQuestion question, int alerts, List<Eligible> people, boolean inGivenOrder) {
        return new ArrivalSelection(question.needs(), people, inGivenOrder)
                .select(Demand.of(question.needs(), alerts), question.limits().budgetLeft());
    }

    private Selection select(int[] demand, int budget) {
        List<Choice> chosen = RoleSplit.of(costs, demand, budget).stream()
                .sorted(Comparator.comparingInt(RoleSplit.Seat::role)
                        .thenComparingLong(seat -> costs[seat.person()][seat.role()])
                        .thenComparingInt(RoleSplit.Seat::person))
                .map(seat -> people.get(seat.person()).choice(needs.get(seat.role()), 0))
                .toList();
        return new Selection(chosen, others(chosen), List.of());
    }

    private List<Reserve> others(List<Choice> chosen) {
        Set<UUID> taken = new HashSet<>();
        chosen.forEach(choice -> taken.add(choice.responderId()));
        record Ranked(Eligible person, long leastCost) {}
        return IntStream.range(0, people.size())
                .filter(person -> !taken.contains(people.get(person).id()))
                .mapToObj(person -> new Ranked(
                        people.get(person), Arrays.stream(costs[person]).min().orElse(IMPOSSIBLE)))
                .sorted(Comparator.comparingLong(Ranked::leastCost))
                .map(ranked -> new Reserve(ranked.person.id(), ranked.person.choices(needs)))
                .toList();
    }

    private long[] costs(Eligible person, boolean inGivenOrder) {
        long[] row = new long[needs.size()];
        Arrays.fill(row, IMPOSSIBLE);
        person.roles().stream()
                .forEach(role -> row[role] = inGivenOrder
                        ? person.place()
                        : person.eta(needs.get(role)).duration().toMillis());
        return row;
    }
}
