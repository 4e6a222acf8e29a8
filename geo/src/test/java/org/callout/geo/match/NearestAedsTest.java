package org.callout.geo.match;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestAedsTest {

    private static final Position SCENE = new Position(9.5209, 47.1392);
    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);

    private static final String SITE = """
            with device as (
              insert into aed_device (id, key, condition, updated_at) values ($1, $2::text, $5, $6) returning id)
            insert into aed_site (id, device_id, source, source_ref, lon, lat, access, indoor, level, opening_hours, description,
                                  updated_at)
            select gen_random_uuid(), id, 'osm', $2::text, $3, $4, 'yes', false, '0', '24/7', 'Wall', $6 from device
            """;

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @BeforeAll
    static void connect() {
        database = new TestDatabase("nearest_aeds");
    }

    @AfterAll
    static void disconnect() {
        database.close();
    }

    @BeforeEach
    void noneYet() {
        database.run("truncate aed_site, aed_device, aed_source cascade");
        database.run(
                "insert into aed_source (name, licence, attribution) values ('osm', 'ODbL-1.0', ''), ('town', 'CC0-1.0', '')");
    }

    @Test
    void aSiteComesBackAsItIsStored() {
        database.insert(SITE, List.of(row(1, SCENE, AedCondition.TAKEN)));

        assertThat(within(SCENE, 10))
                .containsExactly(new AedSite(
                        new UUID(0, 1), "osm", "node/1", SCENE, "yes", false, "0", "24/7", "Wall", AedCondition.TAKEN));
    }

    @Test
    void textsThatTheSourceLeavesOutAreNull() {
        database.run("""
                insert into aed_device (id, key, updated_at)
                values ('00000000-0000-0000-0000-000000000001', 'node/1', now());
                insert into aed_site (id, device_id, source, source_ref, lon, lat, updated_at)
                select gen_random_uuid(), id, 'osm', 'node/1', 9.5209, 47.1392, now() from aed_device
                """);

        assertThat(within(SCENE, 10))
                .containsExactly(new AedSite(
                        new UUID(0, 1), "osm", "node/1", SCENE, null, null, null, null, null, AedCondition.AVAILABLE));
    }

    @Test
    void aRetiredSiteIsGone() {
        database.insert(SITE, List.of(row(1, SCENE, AedCondition.AVAILABLE)));
        database.run("update aed_site set retired_at = now()");

        assertThat(within(SCENE, 10)).isEmpty();
    }

    @Test
    void aDeviceThatTwoListsHaveIsFoundOnceAsTheFirstOfThemDescribesIt() {
        database.insert(SITE, List.of(row(1, SCENE, AedCondition.AVAILABLE)));
        database.run("""
                insert into aed_site (id, device_id, source, source_ref, lon, lat, description, updated_at)
                select gen_random_uuid(), id, 'town', 'node/1', 9.5209, 47.1392, 'Foyer', now() from aed_device
                """);

        assertThat(within(SCENE, 10)).extracting(AedSite::description).containsExactly("Wall");

        database.run("update aed_source set rank = 1 where name = 'town'");
        assertThat(within(SCENE, 10)).extracting(AedSite::description).containsExactly("Foyer");

        database.run("update aed_site set retired_at = now() where source = 'town'");
        assertThat(within(SCENE, 10)).extracting(AedSite::description).containsExactly("Wall");
    }

    @Test
    void exactlyThoseWithinReachAreFound() {
        var random = new SplittableRandom(3);
        var rows = new ArrayList<Tuple>();
        var places = new ArrayList<Position>();
        for (int number = 0; number < 1_000; number++) {
            places.add(new Position(9.52 + random.nextDouble(-0.1, 0.1), 47.14 + random.nextDouble(-0.1, 0.1)));
            rows.add(row(number, places.get(number), AedCondition.AVAILABLE));
        }
        database.insert(SITE, rows);

        for (int metres : new int[] {0, 150, 900, 4_000, 12_000}) {
            assertThat(within(SCENE, metres))
                    .extracting(AedSite::position)
                    .containsExactlyInAnyOrderElementsOf(places.stream()
                            .filter(place -> place.distanceTo(SCENE).metres() <= metres)
                            .toList());
        }
    }

    @Test
    void sitesInUseAreFoundByTheirIdsWhereverTheyStand() {
        database.insert(
                SITE,
                List.of(
                        row(1, SCENE, AedCondition.TAKEN),
                        row(2, new Position(-70, -33), AedCondition.AVAILABLE),
                        row(3, SCENE, AedCondition.AVAILABLE)));
        database.run("update aed_site set retired_at = now() where source_ref = 'node/3'");

        var found = new NearestAeds(database.pool())
                .list(List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4)))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(found).extracting(AedSite::id).containsExactly(new UUID(0, 1), new UUID(0, 2));
    }

    private static Tuple row(int number, Position place, AedCondition condition) {
        return Tuple.tuple()
                .addUUID(new UUID(0, number))
                .addString("node/" + number)
                .addDouble(place.lon())
                .addDouble(place.lat())
                .addString(condition.name())
                .addOffsetDateTime(NOW);
    }

    private static List<AedSite> within(Position scene, double metres) {
        return new NearestAeds(database.pool())
                .within(scene, new Distance(metres))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
