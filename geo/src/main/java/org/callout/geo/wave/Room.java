package org.callout.geo.wave;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many more people each role takes. With a fixed size there are seats, and everybody takes a whole one; when planned,
 * people are asked until the yeses to be expected reach the ceiling, and everybody takes as much as the own chance.
 */
final class Room {

    private static final double ALMOST_NOTHING = 1e-9;

    private final double[] capacity;
    private final boolean byChance;

    private Room(double[] capacity, boolean byChance) {
        this.capacity = capacity;
        this.byChance = byChance;
    }

    static Room of(WaveQuestion question) {
        return switch (question.size()) {
            case WaveSize.Fixed(int alerts) ->
                new Room(
                        Arrays.stream(Demand.of(question.needs(), alerts))
                                .asDoubleStream()
                                .toArray(),
                        false);
            case WaveSize.Planned planned ->
                new Room(
                        question.needs().stream()
                                .mapToDouble(need -> need.ceiling()
                                        - yesesExpected(need, question.help().coming()))
                                .toArray(),
                        true);
        };
    }

    private static double yesesExpected(Need need, List<HelpComing> coming) {
        boolean withAed = need.role() == Role.AED_RUNNER;
        return need.assigned()
                + coming.stream()
                        .filter(help -> !help.isCertain() && help.withAed() == withAed)
                        .mapToDouble(help -> help.willingness().chance())
                        .sum();
    }

    boolean isWanted(int role) {
        return capacity[role] > ALMOST_NOTHING;
    }

    boolean isAnyWanted() {
        return IntStream.range(0, capacity.length).anyMatch(this::isWanted);
    }

    /**
     * Whether there is room for one more: whether all together would not fill it without the likeliest of them.
     *
     * @param taken by those who are asked in this role so far
     * @param most what one of them takes at most
     * @param more what one more would take
     */
    boolean fits(int role, double taken, double most, double more) {
        return taken + more - Math.max(most, more) < capacity[role] - ALMOST_NOTHING;
    }

    double takenBy(WaveCandidate candidate) {
        return byChance ? candidate.willingness().chance() : 1;
    }

    /** How many people can be asked in all. */
    int mostAsked(int budget) {
        return byChance ? budget : (int) Math.min(Arrays.stream(capacity).sum(), budget);
    }

    /** Whether more would have been asked if the budget had allowed it. */
    boolean isCutShort(int budget, int chosen) {
        return byChance ? chosen == budget : Arrays.stream(capacity).sum() > budget;
    }
}
