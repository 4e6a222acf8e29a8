package org.callout.dispatch.watch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever is assigned and says nothing is asked whether they are all right; time passes here by moving what is due. */
@QuarkusTest
class OverdueCheckStoryTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    @Inject
    OverdueChecks checks;

    private Town town;
    private UUID incident;
    private Ring anna;
    private UUID assignment;
    private UUID aed;

    @BeforeEach
    void annaIsWithThePatient() {
        town = new Town(pool);
        aed = town.aed(100);
        town.responder("Anna", 200, Town.BLS_AED);
        incident = town.raise(town.incident("CARDIAC_ARREST"));
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(1));
        JsonPath seen = town.see(incident);
        anna = new Ring(incident, seen.getUUID("alerts[0].id"), seen.getUUID("alerts[0].responderId"));
        phones.answer(anna, "ACCEPT");
        await().atMost(15, SECONDS)
                .untilAsserted(() ->
                        assertThat(town.see(incident).getList("assignments")).hasSize(1));
        assignment = UUID.fromString(town.see(incident).getString("assignments[0].id"));
        phones.progress(anna, assignment, "WITH_PATIENT");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getString("assignments[0].progress"))
                        .isEqualTo("WITH_PATIENT"));
    }

    @Test
    void silenceIsAskedAboutThenToldAndEndsNothing() {
        letTheTimePass();
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(words()).contains("CHECK_ASKED"));
        assertThat(town.see(incident).<Object>get("assignments[0].checkAskedAt"))
                .isNotNull();

        letTheTimePass();
        checks.look().await().indefinitely();
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(words()).contains("CHECK_MISSED"));
        JsonPath missed = town.see(incident);
        assertThat(missed.getString("assignments[0].progress")).isEqualTo("WITH_PATIENT");
        assertThat(missed.<Object>get("assignments[0].checkMissedAt")).isNotNull();
        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(alarms()).containsExactly("OVERDUE_CHECK"));

        phones.allRight(anna, assignment);
        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(words()).contains("CHECK_ANSWERED"));
        JsonPath well = town.see(incident);
        assertThat(well.<Object>get("assignments[0].checkAskedAt")).isNull();
        assertThat(well.<Object>get("assignments[0].checkMissedAt")).isNull();
        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(alarms()).isEmpty());
    }

    @Test
    void whereTheAedWentIsToldAlsoAfterTheEnd() {
        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(condition()).isEqualTo("AT_SCENE"));
        phones.progress(anna, assignment, "FINISHED");
        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(condition()).isEqualTo("AWAITING_RETURN"));

        phones.aed(anna, assignment, "WITH_CREW");

        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(condition()).isEqualTo("GONE_WITH_CREW"));
        assertThat(words()).contains("AED_TOLD");
        assertThat(town.see(incident).getString("assignments[0].aedWhereabouts"))
                .isEqualTo("WITH_CREW");
    }

    private void letTheTimePass() {
        execute("update assignment set check_due_at = now() - interval '1 second' where id = $1", assignment);
    }

    private String condition() {
        return pool.preparedQuery("select condition from aed_device where id = $1")
                .execute(Tuple.of(aed))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }

    private void execute(String sql, Object... values) {
        pool.preparedQuery(sql).execute(Tuple.from(List.of(values))).await().indefinitely();
    }

    private List<String> alarms() {
        return town.read("coordinator", "/v1/alarms").extract().jsonPath().getList("alarms.kind", String.class);
    }

    private List<String> words() {
        return town.see(incident).getList("timeline.type", String.class);
    }
}
