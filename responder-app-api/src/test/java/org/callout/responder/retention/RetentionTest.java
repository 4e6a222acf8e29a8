package org.callout.responder.retention;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;

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

    private static AlertScript assigned(Phone phone) {
        var alert = AlertScript.to(phone).open().assigned();
        Arrival.of(phone, alert, "ASSIGNED");
        return alert;
    }
}
