package org.callout.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two at the same instant: one place and two volunteers, or one volunteer and two places. */
@ExtendWith(WorldExtension.class)
class LastPlaceTest {

    private static final int TRIES = 200;

    /** Ten tries for each, side by side: most of a try is waiting. */
    private static final int PAIRS = 20;

    private final World world;

    LastPlaceTest(World world) {
        this.world = world;
    }

    @Test
    void ofTwoWhoAcceptTheLastPlaceAtTheSameInstantOneIsAssignedAndOneToldThatItIsFilled() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<List<List<String>>>> pairs = IntStream.range(0, PAIRS)
                    .mapToObj(pair -> CompletableFuture.supplyAsync(() -> tryAgainAndAgain(threads), threads))
                    .toList();

            Stream<List<String>> outcomes =
                    pairs.stream().map(CompletableFuture::join).flatMap(List::stream);

            assertThat(outcomes)
                    .hasSize(TRIES)
                    .allSatisfy(outcome -> assertThat(outcome).containsExactlyInAnyOrder("ASSIGNED", "FILLED"));
        }
    }

    /** What the two of a pair were told, try by try; a fall without injury needs one and takes no more. */
    private List<List<String>> tryAgainAndAgain(ExecutorService threads) {
        Town town = Town.somewhere(world);
        List<Volunteer> pair = town.volunteers(2);
        var outcomes = new ArrayList<List<String>>();
        for (int i = 0; i < TRIES / PAIRS; i++) {
            String incident = town.raise("FALL_NON_INJURY");
            List<String> alerts = pair.stream()
                    .map(volunteer -> volunteer.awaitAlert(incident))
                    .toList();
            var together = new CyclicBarrier(2);
            outcomes.add(IntStream.range(0, 2)
                    .mapToObj(who -> CompletableFuture.supplyAsync(
                            () -> acceptTogether(together, pair.get(who), alerts.get(who)), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList());
            town.close(incident);
        }
        return outcomes;
    }

    private static String acceptTogether(CyclicBarrier together, Volunteer volunteer, String alert) {
        try {
            together.await(60, TimeUnit.SECONDS);
            return volunteer.accept(alert);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneVolunteerNearestToTwoIncidentsAtOnceIsEngagedByOne() {
        Town town = Town.somewhere(world);
        Volunteer volunteer = town.volunteers(1).getFirst();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> incidents = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> town.raise("FALL_NON_INJURY"), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            await().atMost(60, SECONDS)
                    .untilAsserted(
                            () -> assertThat(incidents.stream().map(town::see).map(seen -> seen.getString("state")))
                                    .containsExactlyInAnyOrder("ALERTING", "EXHAUSTED"));
            assertThat(incidents.stream()
                            .map(volunteer::alertsAbout)
                            .filter(alerts -> !Objects.requireNonNull(alerts).isEmpty()))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(world.count("dispatch", "select count(*) from alert where responder_id = ?", volunteer.id()))
                    .isEqualTo(1);
        }
    }
}
