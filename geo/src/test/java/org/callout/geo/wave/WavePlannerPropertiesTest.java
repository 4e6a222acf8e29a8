package org.callout.geo.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.wave.People.person;
import static org.callout.geo.wave.Role.AED_RUNNER;
import static org.callout.geo.wave.Role.DIRECT;

/** What holds for every plan, on some thousand random situations; a failure names its seed. */
class WavePlannerPropertiesTest {

    private static final int LONGEST_SECONDS = 900;

    private final WavePlanner planner = new WavePlanner();

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCandidateIsChosenReserveOrPassedOverExactlyOnce(int seed) {
        var question = question(new SplittableRandom(seed), 12);

        var plan = planner.plan(question);

        assertThat(PlanRules.peopleIn(plan)).containsExactlyInAnyOrderElementsOf(PlanRules.peopleIn(question));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheCandidatesChangesNothing(int seed) {
        var random = new SplittableRandom(seed);
        var question = question(random, 12);
        var shuffled = new ArrayList<>(question.candidates());
        Collections.shuffle(shuffled, new Random(seed));

        var plan = planner.plan(with(question, shuffled));

        assertThat(plan).isEqualTo(planner.plan(question));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherBudgetNorDemandIsExceeded(int seed) {
        var question = question(new SplittableRandom(seed), 12);

        var plan = planner.plan(question);

        int[] demand = Demand.of(question.needs(), alerts(question));
        assertThat(plan.chosen()).hasSizeLessThanOrEqualTo(question.limits().budgetLeft());
        for (int i = 0; i < demand.length; i++) {
            Role role = question.needs().get(i).role();
            assertThat(plan.chosen().stream().filter(choice -> choice.role() == role))
                    .hasSizeLessThanOrEqualTo(demand[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsAskedForWhatTheyMayNotOrCannotDoInTime(int seed) {
        var question = question(new SplittableRandom(seed), 12);
        Map<UUID, WaveCandidate> byId = new HashMap<>();
        question.candidates().forEach(candidate -> byId.put(candidate.responderId(), candidate));

        var plan = planner.plan(question);

        assertThat(plan.chosen()).allSatisfy(choice -> {
            WaveCandidate candidate = Objects.requireNonNull(byId.get(choice.responderId()));
            assertThat(candidate.roles()).contains(choice.role());
            assertThat(choice.eta()).isEqualTo(candidate.etaAs(choice.role()));
            assertThat(choice.eta().duration()).isLessThanOrEqualTo(Duration.ofSeconds(LONGEST_SECONDS));
        });
    }

    /** Against all ways to hand out the roles, up to three to the power of seven. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherSplitFillsMorePlacesOrArrivesEarlierInSum(int seed) {
        var question = question(new SplittableRandom(seed), 7);

        var plan = planner.plan(question);

        var best = BestByTrying.all(question, alerts(question));
        assertThat(plan.chosen()).hasSize(best.filled());
        long sum = plan.chosen().stream()
                .mapToLong(choice -> choice.eta().duration().toSeconds())
                .sum();
        assertThat(sum).isEqualTo(best.sumOfSeconds());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replacementsAreFreshAndKeepTheirRoles(int seed) {
        var random = new SplittableRandom(seed);
        var plan = planner.plan(question(random, 20));
        var engaged = plan.chosen().stream()
                .map(Choice::responderId)
                .filter(id -> random.nextBoolean())
                .toList();

        var kept = plan.chosenWithout(engaged);

        assertThat(kept).hasSizeLessThanOrEqualTo(plan.chosen().size());
        assertThat(kept).extracting(Choice::responderId).doesNotHaveDuplicates().noneMatch(engaged::contains);
        assertThat(kept).hasSizeGreaterThanOrEqualTo(plan.chosen().size() - engaged.size());
    }

    private static WaveQuestion with(WaveQuestion question, List<WaveCandidate> candidates) {
        return new WaveQuestion(
                question.needs(), candidates, question.size(), question.preference(), question.limits());
    }

    private static int alerts(WaveQuestion question) {
        return ((WaveSize.Fixed) question.size()).alerts();
    }

    private static WaveQuestion question(SplittableRandom random, int mostPeople) {
        var needs =
                List.of(need(DIRECT, 1 + random.nextInt(3), random), need(AED_RUNNER, 1 + random.nextInt(2), random));
        var candidates = IntStream.rangeClosed(1, random.nextInt(mostPeople + 1))
                .mapToObj(number -> anyone(number, random).candidate())
                .toList();
        return new WaveQuestion(
                needs,
                candidates,
                new WaveSize.Fixed(1 + random.nextInt(7)),
                Preference.SOONEST,
                new Limits(random.nextInt(8), Duration.ofSeconds(LONGEST_SECONDS)));
    }

    private static Need need(Role role, int target, SplittableRandom random) {
        int ceiling = target + random.nextInt(3);
        return new Need(role, target, ceiling, random.nextInt(ceiling + 1), random.nextInt(3));
    }

    /** Few different times, so that ties are common. */
    private static People anyone(int number, SplittableRandom random) {
        People person = person(number);
        int arrival = 120 + 60 * random.nextInt(15);
        if (random.nextInt(10) > 0) {
            person = person.at(arrival);
        }
        if (random.nextInt(3) > 0) {
            person = person.viaAed(arrival + 30 + 60 * random.nextInt(5));
        }
        return switch (random.nextInt(6)) {
            case 0 -> person.only(DIRECT);
            case 1 -> person.only(AED_RUNNER);
            case 2 -> person.only(Role.HELPER);
            default -> person;
        };
    }
}
