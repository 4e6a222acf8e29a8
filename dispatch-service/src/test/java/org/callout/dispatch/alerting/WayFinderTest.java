package org.callout.dispatch.alerting;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.alerting.WayFinder.Seeker;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.testing.Town;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.travel.TravelMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class WayFinderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    WayFinder ways;

    private Location scene;
    private UUID quick;
    private UUID unknown;

    @BeforeEach
    void oneOfTwoAtTheSamePlaceHasAlwaysBeenQuick() {
        Town town = new Town(pool);
        scene = new Location(town.lon, town.lat, null, null, null, null, PlaceType.PUBLIC);
        quick = town.responder("Anna", 500, Town.BLS_AED);
        unknown = town.responder("Ben", 500, Town.BLS_AED);
        pool.preparedQuery("""
                        insert into responder_history (responder_id, turnouts_by_day, log_seconds_by_day)
                        values ($1, 50, 50 * ln(20.0))""").execute(Tuple.of(quick)).await().atMost(LONGEST_WAIT);
    }

    @Test
    void whoHasAlwaysBeenQuickIsExpectedToBeQuickAgain() {
        assertThat(eta(quick, true)).isLessThan(eta(unknown, true).minusSeconds(60));
    }

    @Test
    void whoIsUnderWayHasTheWayAloneBeforeThem() {
        assertThat(eta(quick, false)).isEqualTo(eta(unknown, false));
    }

    private Duration eta(UUID responder, boolean turningOut) {
        var seeker = new Seeker(responder, TravelMode.FOOT, false, turningOut);
        return ways.find(scene, List.of(seeker), List.of(), NOW)
                .map(found -> requireNonNull(found.get(responder)).eta())
                .await()
                .atMost(LONGEST_WAIT);
    }
}
