package org.callout.acceptance.faults;

import io.restassured.RestAssured;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing is lost when a process is killed with -9 at the worst moment. */
@ExtendWith(WorldExtension.class)
class LostProcessTest {

    /** A service is started again and takes over what its predecessor held. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final World world;
    private final Town town;

    LostProcessTest(World world) {
        this.world = world;
        this.town = Town.somewhere(world);
    }

    @BeforeEach
    @AfterEach
    void bothServicesAnswer() {
        for (URI service : List.of(world.dispatch(), world.responder())) {
            await().atMost(RECOVERY).ignoreExceptions().until(() -> isReady(service));
        }
    }

    @Test
    void dispatchKilledBetweenIntakeAndFirstWaveSendsTheWaveAfterItsRestart() throws SQLException {
        Volunteer nearest = town.volunteers(2).getFirst();
        String incident;
        try (Connection database = world.database("dispatch");
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("lock table alert in access exclusive mode");

            incident = town.raise("FALL_NON_INJURY");
            world.processes().kill("dispatch-service");

            database.rollback();
        }
        assertThat(alertsOf(incident)).isZero();

        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(world.pushes().statesTo(nearest.pushToken(), incident))
                        .contains("OPEN"));
    }

    @Test
    void responderAppApiKilledBetweenInboxAndPushSendsThePushAfterItsRestart() {
        Volunteer nearest = town.volunteers(1).getFirst();
        world.pushes().refuse(nearest.pushToken());
        try {
            String incident = town.raise("FALL_NON_INJURY");
            nearest.awaitAlert(incident);

            world.processes().kill("responder-app-api");
            assertThat(world.pushes().statesTo(nearest.pushToken(), incident)).isEmpty();
            world.pushes().heal();

            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(world.pushes().statesTo(nearest.pushToken(), incident))
                            .contains("OPEN"));
        } finally {
            world.pushes().heal();
        }
    }

    @Test
    void anIncidentIsTakenWhileKafkaIsGoneAndAlertsWhenItIsBack() {
        Volunteer nearest = town.volunteers(1).getFirst();
        var body = town.incident("FALL_NON_INJURY");
        var cad = town.as("cad");

        world.processes().kill("kafka");
        var answer = cad.body(body).post("/v1/incidents");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(world.topics().isBrokerThere()).isFalse();
        String incident = answer.path("id");
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(world.pushes().statesTo(nearest.pushToken(), incident))
                        .contains("OPEN"));
    }

    private long alertsOf(String incident) {
        return world.count("dispatch", "select count(*) from alert where callout_id = ?::uuid", incident);
    }

    private static boolean isReady(URI service) {
        return RestAssured.get(service + "/q/health/ready").statusCode() == 200;
    }
}
