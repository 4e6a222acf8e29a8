package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.callout.dispatch.presence.PresenceReader.Presence;
import org.callout.platform.transaction.Outage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

class PositionStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID ANNA = UUID.fromString("01981f6a-5c00-7a10-8000-000000000001");
    private static final UUID BEN = UUID.fromString("01981f6a-5c00-7a10-8000-000000000002");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final String BE_READY = """
            insert into presence (responder_id, display_name, languages, travel_modes, profile_version, on_duty, ready,
                                  lon, lat, accuracy_metres, fix_at, memberships)
            select id, 'Anna', '{de}', 1, 1, true, true, 9.5, 47.1, 12, $2, '[]' from unnest($1::uuid[]) id
            on conflict do nothing
            """;

    private static final String BE_MEMBER = """
            insert into presence_membership (responder_id, organisation, tier, qualifications)
            select id, $2, 2, 1 from unnest($1::uuid[]) id
            """;

    @RegisterExtension
    static final PresenceDatabase database = new PresenceDatabase();

    private PositionStore store;

    @BeforeEach
    void start() {
        store = database.positions();
    }

    @Test
    void theFixOfSomebodyUnknownIsKeptAndMakesNobodyReady() {
        await(store.move(List.of(fix(ANNA, 9.52, NOW))));

        Row row = database.row("select ready, w.lon from presence join whereabouts w using (responder_id)");
        assertThat(row.getDouble("lon")).isEqualTo(9.52);
        assertThat(row.getBoolean("ready")).isFalse();
    }

    @Test
    void anOlderOrRepeatedFixChangesNothing() {
        await(store.move(List.of(fix(ANNA, 9.52, NOW))));

        int moved = await(store.move(List.of(fix(ANNA, 9.53, NOW.minusSeconds(1)))));
        int repeated = await(store.move(List.of(fix(ANNA, 9.54, NOW))));

        assertThat(moved + repeated).isZero();
        assertThat(database.row("select lon from whereabouts").getDouble("lon")).isEqualTo(9.52);
    }

    @Test
    void ofSeveralFixesInABatchTheNewestOfEachResponderCounts() {
        List<ResponderPositions> batch = List.of(
                new ResponderPositions(
                        List.of(fix(ANNA, 9.51, NOW), fix(BEN, 9.60, NOW), fix(ANNA, 9.52, NOW.plusSeconds(2)))),
                new ResponderPositions(List.of(fix(ANNA, 9.53, NOW))));

        assertThat(ResponderPosition.newestOfEach(batch))
                .containsExactlyInAnyOrder(fix(ANNA, 9.52, NOW.plusSeconds(2)), fix(BEN, 9.60, NOW));
    }

    /** Of every five people four may be asked, two of these by two organisations, and one is not known yet. */
    @Test
    void batchesOfTheSamePeopleInDifferentOrderMoveEverybodyWhereverTheyAreWritten() {
        List<UUID> people =
                IntStream.range(0, 500).mapToObj(i -> new UUID(i, -i)).toList();
        makeReady(people, i -> i % 5 < 4, "demo");
        makeReady(people, i -> i % 5 < 2, "elsewhere");
        Random random = new Random(7);
        List<Uni<Integer>> batches = new ArrayList<>();
        for (int batch = 0; batch < 8; batch++) {
            List<UUID> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, random);
            Instant at = NOW.plusSeconds(batch);
            batches.add(moveAsTheConsumerDoes(
                    shuffled.stream().map(id -> fix(id, 9.52, at)).toList()));
        }

        await(Uni.join().all(batches).andFailFast());

        assertThat(database.row("select count(*) as moved from whereabouts where fix_at = '2026-03-01T10:00:07Z'")
                        .getLong("moved"))
                .isEqualTo(500);
        assertThat(database.row("select count(*) as moved from ready_member where fix_at = '2026-03-01T10:00:07Z'")
                        .getLong("moved"))
                .isEqualTo(400 + 200);
    }

    /** Whoever lost a race for locks comes again. */
    private Uni<Integer> moveAsTheConsumerDoes(List<ResponderPosition> batch) {
        return store.move(batch).onFailure(Outage::isOne).retry().atMost(20);
    }

    private static void makeReady(List<UUID> people, IntPredicate which, String organisation) {
        UUID[] ready = IntStream.range(0, people.size())
                .filter(which)
                .mapToObj(people::get)
                .toArray(UUID[]::new);
        await(database.pool()
                .preparedQuery(BE_READY)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(ready)
                        .addOffsetDateTime(NOW.minusSeconds(60).atOffset(UTC))));
        await(database.pool()
                .preparedQuery(BE_MEMBER)
                .execute(Tuple.tuple().addArrayOfUUID(ready).addString(organisation)));
    }

    @Test
    void aReaderTellsNamesAndFixesOfThoseWhoAreKnown() {
        await(store.move(List.of(fix(ANNA, 9.52, NOW))));

        var found = await(new PresenceReader(database.pool()).find(List.of(ANNA, BEN)));

        assertThat(found).containsOnlyKeys(ANNA);
        assertThat(found.get(ANNA))
                .satisfies(anna -> assertThat(anna.displayName()).isEmpty())
                .extracting(Presence::fix)
                .satisfies(fix -> {
                    assertThat(fix.position().lon()).isEqualTo(9.52);
                    assertThat(fix.at()).isEqualTo(NOW);
                });
    }

    private static ResponderPosition fix(UUID responderId, double lon, Instant at) {
        return new ResponderPosition(responderId, lon, 47.14, 12, at);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LONGEST_WAIT);
    }
}
