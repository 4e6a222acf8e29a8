package org.callout.geo.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.survival.SurvivalModel;
import org.jspecify.annotations.Nullable;

/**
 * The best plan of a small question for two roles, found by trying every choice of people and roles. It reckons on its own:
 * with arrivals to the millisecond, and the chances of each set of people from scratch.
 */
final class BestBySurvival {

    /** The means of the thirds of an exponential distribution around seven minutes. */
    private static final double[] UNKNOWN_AMBULANCE = {60 * 1.3234885, 60 * 4.9862255, 60 * 14.6902860};

    private static final double[] SHARES = {0.1, 0.3, 0.5, 0.7, 0.9};

    private static final int NEEDS = 2;

    private final WaveQuestion question;
    private final List<WaveCandidate> people;
    private final double[] times;
    private final double[][] survival;

    BestBySurvival(WaveQuestion question, SurvivalModel model) {
        this.question = question;
        this.people = question.candidates();
        this.times = Stream.concat(
                        Stream.concat(
                                question.help().coming().stream()
                                        .flatMap(help -> times(help.afterAnswer(), help.willingness())),
                                people.stream().flatMap(this::times)),
                        Stream.of(Double.POSITIVE_INFINITY))
                .mapToDouble(Double::doubleValue)
                .distinct()
                .sorted()
                .toArray();
        this.survival = new double[times.length][times.length];
        double collapse = question.help().sinceCollapse().toMillis() / 1000.0;
        for (int cpr = 0; cpr < times.length; cpr++) {
            for (int aed = cpr; aed < times.length; aed++) {
                for (double crew : crew()) {
                    survival[cpr][aed] += model.survival(
                                    collapse + Math.min(times[cpr], crew),
                                    collapse + Math.min(times[aed], crew),
                                    collapse + crew)
                            / crew().length;
                }
            }
        }
    }

    /** What a plan adds, less the price of its alerts. */
    double worth(List<Choice> chosen) {
        int[] asked = asked(chosen);
        return expected(asked[0], asked[1]) - price(asked[0], asked[1]) - expected(0, 0);
    }

    /** What the best plan of all adds, less the price of its alerts. */
    double best() {
        int all = 1 << people.size();
        double[][] first = new double[all][];
        double[][] byAed = new double[all][];
        for (int set = 0; set < all; set++) {
            first[set] = isAllowed(set, 0) ? firstOf(set, 0) : new double[0];
            byAed[set] = isAllowed(set, 1) ? meanByFirstWithout(firstOf(set, 1)) : new double[0];
        }
        double nothing = dot(first[0], byAed[0]);
        double best = Double.NEGATIVE_INFINITY;
        for (int one = 0; one < all; one++) {
            for (int rest = ~one & (all - 1), other = rest; ; other = (other - 1) & rest) {
                if (first[one].length > 0 && byAed[other].length > 0 && isInBudget(one, other)) {
                    best = Math.max(best, dot(first[one], byAed[other]) - price(one, other) - nothing);
                }
                if (other == 0) {
                    break;
                }
            }
        }
        return best;
    }

    /** The expected survival with these asked. */
    double expected(List<Choice> chosen) {
        int[] asked = asked(chosen);
        return expected(asked[0], asked[1]);
    }

    private int[] asked(List<Choice> chosen) {
        int[] asked = new int[NEEDS];
        for (Choice choice : chosen) {
            asked[index(choice.role())] |= 1 << place(choice.responderId());
        }
        return asked;
    }

    private double expected(int direct, int runners) {
        return dot(firstOf(direct, 0), meanByFirstWithout(firstOf(runners, 1)));
    }

    private boolean isInBudget(int one, int other) {
        return Integer.bitCount(one) + Integer.bitCount(other)
                <= question.limits().budgetLeft();
    }

    private boolean isAllowed(int set, int need) {
        if (set == 0) {
            return true;
        }
        if (members(set).stream().anyMatch(person -> eta(person, need) == null)) {
            return false;
        }
        return switch (question.size()) {
            case WaveSize.Fixed(int alerts) -> Integer.bitCount(set) <= Demand.of(question.needs(), alerts)[need];
            case WaveSize.Planned planned -> {
                // Without the likeliest of them the ceiling would not be reached.
                double sum = 0;
                double most = 0;
                for (WaveCandidate person : members(set)) {
                    sum += person.willingness().chance();
                    most = Math.max(most, person.willingness().chance());
                }
                yield sum - most < ceilingLeft(need) - 1e-9;
            }
        };
    }

    private double ceilingLeft(int need) {
        Need wanted = question.needs().get(need);
        double open = question.help().coming().stream()
                .filter(help -> help.willingness().chance() < 1 && help.withAed() == (need == 1))
                .mapToDouble(help -> help.willingness().chance())
                .sum();
        return wanted.ceiling() - wanted.assigned() - open;
    }

    private double price(int direct, int runners) {
        double each = question.size() instanceof WaveSize.Planned(double leastGain) ? leastGain : 0;
        return each * (paid(direct, 0) + paid(runners, 1));
    }

    /** The first one for a role in which nobody is asked or assigned is free. */
    private int paid(int set, int need) {
        Need wanted = question.needs().get(need);
        int free = wanted.assigned() == 0 && wanted.open() == 0 ? 1 : 0;
        return Math.max(0, Integer.bitCount(set) - free);
    }

    /** The chances that the first of these people and of those who come anyway arrives at each time. */
    private double[] firstOf(int set, int need) {
        double[] nobodyYet = new double[times.length];
        Arrays.fill(nobodyYet, 1);
        for (WaveCandidate person : members(set)) {
            meet(nobodyYet, times(person, need), person.willingness().chance());
        }
        for (HelpComing help : question.help().coming()) {
            if (help.withAed() == (need == 1)) {
                meet(
                        nobodyYet,
                        times(help.afterAnswer(), help.willingness()).toList(),
                        help.willingness().chance());
            }
        }
        double[] first = new double[times.length];
        double before = 1;
        for (int i = 0; i < times.length; i++) {
            double left = i == times.length - 1 ? 0 : nobodyYet[i];
            first[i] = before - left;
            before = left;
        }
        return first;
    }

    private void meet(double[] nobodyYet, List<Double> arrivals, double chance) {
        for (int i = 0; i < times.length; i++) {
            double now = times[i];
            double come = arrivals.stream().filter(time -> time <= now).count() / (double) arrivals.size();
            nobodyYet[i] *= 1 - chance * come;
        }
    }

    private double[] meanByFirstWithout(double[] withAed) {
        double[] mean = new double[times.length];
        for (int without = 0; without < times.length; without++) {
            for (int with = 0; with < times.length; with++) {
                mean[without] += withAed[with] * survival[Math.min(without, with)][with];
            }
        }
        return mean;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private List<WaveCandidate> members(int set) {
        var members = new ArrayList<WaveCandidate>();
        for (int person = 0; person < people.size(); person++) {
            if ((set & 1 << person) != 0) {
                members.add(people.get(person));
            }
        }
        return members;
    }

    private double[] crew() {
        Duration eta = question.help().ambulance();
        return eta == null ? UNKNOWN_AMBULANCE : new double[] {eta.toMillis() / 1000.0};
    }

    private Stream<Double> times(WaveCandidate person) {
        return Stream.of(0, 1).flatMap(need -> times(person, need).stream());
    }

    private List<Double> times(WaveCandidate person, int need) {
        Duration eta = eta(person, need);
        return eta == null
                ? List.of()
                : times(eta.minusSeconds(40), person.willingness()).toList();
    }

    private static Stream<Double> times(Duration afterAnswer, Willingness willingness) {
        return Arrays.stream(SHARES)
                .mapToObj(share -> afterAnswer.plus(willingness.delayOf(share)).toMillis() / 1000.0);
    }

    private @Nullable Duration eta(WaveCandidate person, int need) {
        Role role = question.needs().get(need).role();
        var eta = person.etaAs(role);
        boolean possible = eta != null
                && person.roles().contains(role)
                && eta.duration().compareTo(question.limits().longestEta()) <= 0;
        return possible && eta != null ? eta.duration() : null;
    }

    private int index(Role role) {
        return question.needs().getFirst().role() == role ? 0 : 1;
    }

    private int place(UUID responder) {
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).responderId().equals(responder)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no candidate: " + responder);
    }
}
