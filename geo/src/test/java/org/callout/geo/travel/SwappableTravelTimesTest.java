package org.callout.geo.travel;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class SwappableTravelTimesTest {

    private static final Position HERE = new Position(9.5, 47.1);
    private static final Position THERE = new Position(9.51, 47.1);
    private static final Duration LIMIT = Duration.ofHours(1);

    private static final Traveller ANNA = new Traveller(new UUID(1, 1), THERE, Set.of(TravelMode.FOOT));
    private static final Stop STOP = new Stop(new UUID(2, 1), THERE, Duration.ZERO);

    private final TravelTimes slow = new StraightLineTravelTimes(Map.of(TravelMode.FOOT, new Pace(1, 1)));
    private final TravelTimes quick = new StraightLineTravelTimes(Map.of(TravelMode.FOOT, new Pace(2, 1)));

    @Test
    void everyQuestionIsAnsweredByTheOnesInUse() {
        var swappable = new SwappableTravelTimes(slow);
        swappable.use(quick);

        assertThat(swappable.toScene(HERE, List.of(ANNA), LIMIT)).isEqualTo(quick.toScene(HERE, List.of(ANNA), LIMIT));
        assertThat(swappable.throughStops(HERE, List.of(STOP), List.of(ANNA), LIMIT))
                .isEqualTo(quick.throughStops(HERE, List.of(STOP), List.of(ANNA), LIMIT));
        assertThat(swappable.reach(Set.of(TravelMode.FOOT), LIMIT))
                .isEqualTo(quick.reach(Set.of(TravelMode.FOOT), LIMIT));
    }

    @Test
    void theFormerOnesAreGivenBackOnlyWhenTheirLastQuestionIsAnswered() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var answered = new AtomicBoolean();
        var swappable = new SwappableTravelTimes(new Hesitant(asked, answer));
        var asking = Thread.ofVirtual().start(() -> {
            swappable.toScene(HERE, List.of(ANNA), LIMIT);
            answered.set(true);
        });
        asked.await();

        var exchanged = new AtomicBoolean();
        var exchange = Thread.ofVirtual().start(() -> {
            swappable.use(quick);
            exchanged.set(true);
        });
        assertThat(exchange.join(Duration.ofMillis(200))).isFalse();
        answer.countDown();
        asking.join();
        exchange.join();

        assertThat(answered).isTrue();
        assertThat(exchanged).isTrue();
    }

    /** Answers when told to. */
    private record Hesitant(CountDownLatch asked, CountDownLatch answer) implements TravelTimes {

        @Override
        public Map<UUID, TravelEstimate> toScene(Position scene, Collection<Traveller> travellers, Duration limit) {
            asked.countDown();
            try {
                assertThat(answer.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Map.of();
        }

        @Override
        public Map<UUID, Detour> throughStops(
                Position scene, Collection<Stop> stops, Collection<Traveller> travellers, Duration limit) {
            return Map.of();
        }

        @Override
        public Distance reach(Set<TravelMode> modes, Duration within) {
            return Distance.ZERO;
        }

        @Override
        public TravelSource sourceAt(Position scene) {
            return TravelSource.STRAIGHT_LINE;
        }
    }
}
