package org.callout.geo.road;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Detour;
import org.callout.geo.travel.Stop;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.travel.Traveller;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any scene, any people and any stops, on roads and beside them. */
class RoadPropertiesTest {

    private static final Duration LIMIT = Duration.ofSeconds(900);

    @RepeatedTest(100)
    void anotherStopNeverMakesADetourLonger(RepetitionInfo repetition) {
        var question = new Question(repetition);
        var before = question.throughStops(question.stops, LIMIT);

        var more = new ArrayList<>(question.stops);
        more.add(new Stop(new UUID(7, 7), question.somewhere(), Duration.ofSeconds(30)));
        var after = question.throughStops(more, LIMIT);

        assertThat(after.keySet()).containsAll(before.keySet());
        before.forEach((id, detour) -> assertThat(
                        Objects.requireNonNull(after.get(id)).whole().duration())
                .isLessThanOrEqualTo(detour.whole().duration()));
    }

    @RepeatedTest(100)
    void aLongerLimitNeverLosesAnybodyAndChangesNobodysWay(RepetitionInfo repetition) {
        var question = new Question(repetition);
        var limit = Duration.ofMillis(question.random.nextInt(900_000));

        assertThat(question.toScene(LIMIT)).containsAllEntriesOf(question.toScene(limit));
        assertThat(question.throughStops(question.stops, LIMIT))
                .containsAllEntriesOf(question.throughStops(question.stops, limit));
    }

    @RepeatedTest(100)
    void nobodyComesFasterThroughAStopThanStraight(RepetitionInfo repetition) {
        var question = new Question(repetition);
        var straight = question.toScene(LIMIT);

        var detours = question.throughStops(question.stops, LIMIT);

        assertThat(straight.keySet()).containsAll(detours.keySet());
        detours.forEach((id, detour) -> assertThat(detour.whole().duration())
                .isGreaterThanOrEqualTo(Objects.requireNonNull(straight.get(id)).duration()));
    }

    @RepeatedTest(100)
    void nothingBeyondReachIsEverOnAWay(RepetitionInfo repetition) {
        var question = new Question(repetition);
        var limit = Duration.ofSeconds(question.random.nextInt(1, 300));
        Distance reach = question.travelTimes.reach(EnumSet.allOf(TravelMode.class), limit);

        var within = question.stops.stream()
                .filter(stop -> stop.position().distanceTo(question.scene).compareTo(reach) <= 0)
                .toList();

        assertThat(question.throughStops(within, limit)).isEqualTo(question.throughStops(question.stops, limit));
        question.toScene(limit)
                .keySet()
                .forEach(id -> assertThat(question.traveller(id).from().distanceTo(question.scene))
                        .isLessThanOrEqualTo(reach));
    }

    @RepeatedTest(20)
    void nobodysWayDependsOnWhoElseIsAsked(RepetitionInfo repetition) {
        var question = new Question(repetition);
        Map<UUID, TravelEstimate> oneByOne = new HashMap<>();
        Map<UUID, Duration> detours = new HashMap<>();
        for (Traveller traveller : question.travellers) {
            oneByOne.putAll(question.travelTimes.toScene(question.scene, List.of(traveller), LIMIT));
            question.travelTimes
                    .throughStops(question.scene, question.stops, List.of(traveller), LIMIT)
                    .forEach((id, detour) -> detours.put(id, detour.whole().duration()));
        }
        Collections.shuffle(question.travellers, new Random(repetition.getCurrentRepetition()));

        assertThat(question.toScene(LIMIT)).isEqualTo(oneByOne);
        Map<UUID, Duration> together = new HashMap<>();
        question.throughStops(question.stops, LIMIT)
                .forEach((id, detour) -> together.put(id, detour.whole().duration()));
        assertThat(together).isEqualTo(detours);
    }

    /**
     * One mode is not searched farther than others have found everybody a way: nearest for somebody who comes alone. No answer
     * must show it.
     */
    @RepeatedTest(50)
    void whoeverHasSeveralModesComesByTheQuickestOfThem(RepetitionInfo repetition) {
        var question = new Question(repetition);
        Map<UUID, Duration> straight = new HashMap<>();
        Map<UUID, Duration> detours = new HashMap<>();
        for (TravelMode mode : TravelMode.values()) {
            var byMode = question.travellersBy(mode);
            question.travelTimes
                    .toScene(question.scene, byMode, LIMIT)
                    .forEach((id, way) -> straight.merge(id, way.duration(), RoadPropertiesTest::shorter));
            question.travelTimes
                    .throughStops(question.scene, question.stops, byMode, LIMIT)
                    .forEach((id, way) -> detours.merge(id, way.whole().duration(), RoadPropertiesTest::shorter));
        }

        assertThat(durations(question.toScene(LIMIT), TravelEstimate::duration)).isEqualTo(straight);
        assertThat(durations(
                        question.throughStops(question.stops, LIMIT),
                        detour -> detour.whole().duration()))
                .isEqualTo(detours);
        for (Traveller alone : question.travellers) {
            var way = question.travelTimes
                    .toScene(question.scene, List.of(alone), LIMIT)
                    .get(alone.id());
            var detour = question.travelTimes
                    .throughStops(question.scene, question.stops, List.of(alone), LIMIT)
                    .get(alone.id());
            assertThat(way == null ? null : way.duration()).isEqualTo(straight.get(alone.id()));
            assertThat(detour == null ? null : detour.whole().duration()).isEqualTo(detours.get(alone.id()));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static <T> Map<UUID, Duration> durations(Map<UUID, T> ways, Function<T, Duration> duration) {
        Map<UUID, Duration> durations = new HashMap<>();
        ways.forEach((id, way) -> durations.put(id, duration.apply(way)));
        return durations;
    }

    @Test
    void manyThreadsGetTheSameAnswersAsOne() {
        var cases = IntStream.range(0, 40).mapToObj(Question::new).toList();
        var alone = cases.stream()
                .map(question -> question.throughStops(question.stops, LIMIT))
                .toList();

        var together = cases.parallelStream()
                .map(question -> question.throughStops(question.stops, LIMIT))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    /** A scene in Rome or Liechtenstein, with people and stops around it, some of them where no roads are known. */
    private static final class Question {

        private final SplittableRandom random;
        private final Town town;
        private final TravelTimes travelTimes;
        private final Position scene;
        private final List<Traveller> travellers = new ArrayList<>();
        private final List<Stop> stops = new ArrayList<>();

        Question(RepetitionInfo repetition) {
            this(repetition.getCurrentRepetition());
        }

        Question(int seed) {
            this.random = new SplittableRandom(seed);
            this.town = seed % 2 == 0 ? Town.ROME : Town.LIECHTENSTEIN;
            this.travelTimes = new RoadTravelTimes(town.roads(), new StraightLineTravelTimes());
            this.scene = somewhere();
            for (int i = 0; i < 20; i++) {
                travellers.add(new Traveller(new UUID(1, i), somewhere(), TravelMode.fromBits(1 + random.nextInt(7))));
                stops.add(new Stop(new UUID(2, i), somewhere(), Duration.ofSeconds(random.nextInt(60))));
            }
        }

        /** Mostly on a street: most of Liechtenstein is mountains. */
        Position somewhere() {
            return random.nextInt(5) == 0 ? town.anywhere(random) : town.on(town.anyEdge(random), random);
        }

        Traveller traveller(UUID id) {
            return travellers.stream()
                    .filter(traveller -> traveller.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** Those who have the mode, by nothing else. */
        List<Traveller> travellersBy(TravelMode mode) {
            return travellers.stream()
                    .filter(traveller -> traveller.modes().contains(mode))
                    .map(traveller -> new Traveller(traveller.id(), traveller.from(), EnumSet.of(mode)))
                    .toList();
        }

        Map<UUID, TravelEstimate> toScene(Duration limit) {
            return travelTimes.toScene(scene, travellers, limit);
        }

        Map<UUID, Detour> throughStops(List<Stop> through, Duration limit) {
            return travelTimes.throughStops(scene, through, travellers, limit);
        }
    }
}
