package org.callout.responder.retention;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class RetentionTest {

    @Inject
    Retention retention;

    @Inject
    Pool pool;

    @Test
    void detailsOfAnAssignmentThatNeverEndedAreErasedWithinADay() {
        var anna = Phone.ofVolunteer("anna");
        var old = assigned(anna);
        var fresh = assigned(anna);
        pool.preparedQuery("update assignment set updated_at = now() - interval '23 hours 1 minute' where id = $1")
                .executeAndAwait(Tuple.of(old.assignmentId()));

        retention.erase().await().indefinitely();

        anna.get(old.assignmentPath()).body("state", equalTo("ACTIVE")).body("details", nullValue());
        anna.get(fresh.assignmentPath()).body("details", notNullValue());
    }

    @Test
    void anOldAlertIsForgottenWithEverythingThatBelongsToIt() {
        var anna = Phone.thatRings("anna");
        var alert = assigned(anna);
        pool.preparedQuery("update alert set state_at = now() - interval '31 days' where id = $1")
                .executeAndAwait(Tuple.of(alert.alertId()));

        retention.erase().await().indefinitely();

        anna.get("/v1/me/alerts").body("$", empty());
        anna.get(alert.assignmentPath()).statusCode(404);
    }

    @Test
    void anOrganisationsOwnTimeForgetsItsAlertsAndNothingOfAnother() {
        var anna = Phone.thatRings("anna");
        var ben = Phone.thatRings("ben");
        String hasty = "hasty-" + UUID.randomUUID();
        var theirs = AlertScript.to(anna).by(hasty).open();
        var ours = AlertScript.to(ben).open();
        Arrival.of(anna, theirs, "OPEN");
        Arrival.of(ben, ours, "OPEN");
        pool.preparedQuery("update alert set state_at = now() - interval '8 days' where id in ($1, $2)")
                .executeAndAwait(Tuple.of(theirs.alertId(), ours.alertId()));
        keepAlerts(hasty, Map.of("keptFor", "P7D")).statusCode(422);
        keepAlerts(hasty, Map.of("keptFor", "P31D", "reason", "for a study")).statusCode(422);
        keepAlerts(hasty, Map.of("keptFor", "P7D", "reason", "agreed with the staff council"))
                .statusCode(204);

        retention.erase().await().indefinitely();

        assertThat(known(theirs)).isFalse();
        assertThat(known(ours)).isTrue();
    }

    private static ValidatableResponse keepAlerts(String organisation, Map<String, String> wish) {
        return given().auth()
                .oauth2(Tokens.token("admin", "ada", organisation))
                .contentType(ContentType.JSON)
                .body(wish)
                .put("/v1/retention/callout.keep.alerts")
                .then();
    }

    private boolean known(AlertScript alert) {
        return pool.preparedQuery("select from alert where id = $1")
                        .executeAndAwait(Tuple.of(alert.alertId()))
                        .rowCount()
                > 0;
    }

    private static AlertScript assigned(Phone phone) {
        var alert = AlertScript.to(phone).open().assigned();
        Arrival.of(phone, alert, "ASSIGNED");
        return alert;
    }
}
