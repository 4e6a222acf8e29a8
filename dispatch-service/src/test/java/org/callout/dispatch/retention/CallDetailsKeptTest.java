package org.callout.dispatch.retention;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.Test;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Whom a call was about goes when its organisation says so; that there was a call stays. */
@QuarkusTest
class CallDetailsKeptTest {

    private static final List<String> EVERY_DAY =
            Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();

    @Inject
    CallDetailsUpkeep upkeep;

    @Inject
    Pool pool;

    @Test
    void whomACallWasAboutGoesAtTheOrganisationsTimeAndTheCallStaysAndAnothersIsUntouched() {
        Town town = new Town(pool);
        Town another = new Town(pool);
        UUID old = closed(town, 8);
        UUID recent = closed(town, 6);
        UUID open = town.raise(called(town));
        UUID theirs = closed(another, 8);
        UUID visit = closedVisit(town);
        String over = series(town, 8);
        String goingOn = series(town, 0);
        String theirSeries = series(another, 8);
        town.send(
                        "admin",
                        "PUT",
                        "/v1/retention/callout.keep.call-details",
                        Map.of("keptFor", "P7D", "reason", "what the board has decided"))
                .statusCode(204);

        upkeep.erase().await().indefinitely();

        JsonPath erased = town.see(old);
        for (String gone : new String[] {"patient", "caller", "notes", "location.address", "location.access"}) {
            assertThat(erased.<Object>get(gone)).as(gone).isNull();
        }
        assertThat(erased.getString("category")).isEqualTo("CHOKING");
        assertThat(erased.getString("outcome")).isEqualTo("CANCELLED");
        assertThat(erased.getDouble("location.lat")).isCloseTo(town.lat, within(0.0006));
        assertThat(erased.getDouble("location.accuracyMetres")).isEqualTo(110);
        assertThat(town.read("coordinator", "/v1/care-requests/" + visit)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<Object>get("person.name"))
                .isNull();
        JsonPath first = series(town, over);
        assertThat(first.<Object>get("first.person")).isNull();
        assertThat(first.<Object>get("first.location.address")).isNull();
        assertThat(first.getDouble("first.location.lat")).isCloseTo(town.lat, within(0.0006));
        assertThat(first.getDouble("first.location.accuracyMetres")).isEqualTo(110);
        assertThat(first.getString("first.category")).isEqualTo("SHOPPING");
        assertThat(series(town, goingOn).getString("first.person.name")).isEqualTo("Herta");
        assertThat(series(another, theirSeries).getString("first.person.name")).isEqualTo("Herta");
        for (JsonPath kept : new JsonPath[] {town.see(recent), town.see(open), another.see(theirs)}) {
            assertThat(kept.getString("caller.name")).isEqualTo("Rosa");
            assertThat(kept.getString("notes")).isEqualTo("collapsed in the kitchen");
        }
    }

    private static Map<String, Object> called(Town town) {
        Map<String, Object> incident = town.incident("CHOKING");
        incident.put("caller", Map.of("name", "Rosa", "phone", "+423 123"));
        return incident;
    }

    private UUID closed(Town town, int daysAgo) {
        UUID incident = town.raise(called(town));
        town.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "CANCELLED"))
                .statusCode(200);
        closeBefore(incident, daysAgo);
        return incident;
    }

    private UUID closedVisit(Town town) {
        Map<String, Object> shopping =
                town.shopping(Instant.now().plus(1, DAYS), Instant.now().plus(2, DAYS));
        shopping.put("person", Map.of("name", "Herta", "phone", "+423 456"));
        UUID visit = town.raiseCare(shopping);
        town.send("coordinator", "PUT", "/v1/care-requests/" + visit + "/closure", Map.of("outcome", "CANCELLED"))
                .statusCode(200);
        closeBefore(visit, 8);
        return visit;
    }

    /** A series of visits to somebody that was ended so many days ago, and goes on where that is none. */
    private String series(Town town, int endedDaysAgo) {
        Instant from = Instant.now().plus(1, DAYS);
        Map<String, Object> shopping = town.shopping(from, from.plus(2, HOURS));
        shopping.put("person", Map.of("name", "Herta", "phone", "+423 456"));
        String id = town.send(
                        "coordinator",
                        "POST",
                        "/v1/care-series",
                        Map.of(
                                "first",
                                shopping,
                                "days",
                                EVERY_DAY,
                                "until",
                                LocalDate.now(ZoneOffset.UTC).plusDays(9).toString()))
                .statusCode(201)
                .extract()
                .path("id");
        if (endedDaysAgo > 0) {
            town.send("coordinator", "PUT", "/v1/care-series/" + id + "/end", "")
                    .statusCode(200);
            pool.preparedQuery("update care_series set ended_at = now() - make_interval(days => $2) where id = $1")
                    .executeAndAwait(Tuple.of(UUID.fromString(id), endedDaysAgo));
        }
        return id;
    }

    private static JsonPath series(Town town, String id) {
        return town.read("coordinator", "/v1/care-series/" + id)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void closeBefore(UUID callout, int days) {
        pool.preparedQuery("update callout set closed_at = now() - make_interval(days => $2) where id = $1")
                .executeAndAwait(Tuple.of(callout, days));
    }
}
