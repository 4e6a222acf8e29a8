package org.callout.responder.alert;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import org.awaitility.Awaitility;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Dispatch;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.callout.responder.world.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Place, address, patient, notes and codes are known to the assigned alone, and to nobody once it is over. */
@QuarkusTest
class NothingBeforeAcceptanceTest {

    @Inject
    Pool pool;

    @Test
    void noDetailIsInPushInboxStreamOrRowBeforeAcceptance() {
        var anna = Phone.thatRings("anna");
        try (var stream = Stream.of(anna)) {
            var alert = AlertScript.to(anna).open();

            var push = Pushes.await(anna, "OPEN").toString();
            var inbox = anna.get(alert.path()).extract().asString();
            var event = stream.await("alert", alert.alertId().toString());

            for (var secret : AlertScript.SECRETS) {
                assertThat(push).doesNotContain(secret);
                assertThat(inbox).doesNotContain(secret);
                assertThat(event).doesNotContain(secret);
                assertThat(rows(alert)).doesNotContain(secret);
            }
        }
    }

    @Test
    void evenAnOpenAlertThatWronglyCarriesDetailsTellsThemToNobody() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna);

        Dispatch.tellWrongly(alert.change("OPEN", null, null, alert.details("ASSIGNED")));

        var push = Pushes.await(anna, "OPEN").toString();
        var inbox = Arrival.of(anna, alert, "OPEN").prettify();
        anna.get(alert.assignmentPath()).statusCode(404);
        for (var secret : AlertScript.SECRETS) {
            assertThat(push).doesNotContain(secret);
            assertThat(inbox).doesNotContain(secret);
            assertThat(rows(alert)).doesNotContain(secret);
        }
    }

    @Test
    void thePushToWhoeverIsAssignedHasNoDetailsEither() {
        var anna = Phone.thatRings("anna");
        var ben = Phone.ofVolunteer("ben");
        var alert = AlertScript.to(anna).open().assigned();
        Arrival.of(anna, alert, "ASSIGNED");

        var push = Pushes.await(anna, "ASSIGNED").toString();

        assertThat(AlertScript.SECRETS).noneMatch(push::contains);
        ben.get(alert.assignmentPath()).statusCode(404);
    }

    @Test
    void anEndedAssignmentHasNoDetailsAnyMore() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open().assigned();
        Arrival.of(anna, alert, "ASSIGNED");
        assertThat(anna.get(alert.path()).extract().asString()).contains("Secretstreet");

        anna.put(alert.assignmentPath() + "/progress", Map.of("step", "FINISHED"))
                .statusCode(200);

        assertThat(AlertScript.SECRETS).noneMatch(rows(alert)::contains);
        alert.assigned("WITH_PATIENT").stoodDown("TREATED");
        Arrival.of(anna, alert, "STOOD_DOWN");
        assertThat(AlertScript.SECRETS).noneMatch(rows(alert)::contains);
    }

    @Test
    void whoWithdrawsHasNoDetailsAnyMore() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open().assigned();
        Arrival.of(anna, alert, "ASSIGNED");
        assertThat(rows(alert)).contains("C4711");

        anna.put(alert.assignmentPath() + "/withdrawal", Map.of()).statusCode(200);

        assertThat(AlertScript.SECRETS).noneMatch(rows(alert)::contains);
    }

    @Test
    void aStandDownErasesTheDetails() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open().assigned();
        Arrival.of(anna, alert, "ASSIGNED");

        alert.stoodDown("NOT_NEEDED");

        Awaitility.await()
                .untilAsserted(() -> assertThat(anna.get(alert.assignmentPath())
                                .extract()
                                .jsonPath()
                                .getString("state"))
                        .isEqualTo("STOOD_DOWN"));
        assertThat(AlertScript.SECRETS).noneMatch(rows(alert)::contains);
    }

    private String rows(AlertScript alert) {
        var text = new StringBuilder();
        pool.preparedQuery("""
                        select row_to_json(a)::text as j from alert a where id = $1
                        union all select row_to_json(s)::text from assignment s where alert_id = $1
                        union all select row_to_json(d)::text from delivery d where alert_id = $1
                        """)
                .executeAndAwait(Tuple.of(alert.alertId()))
                .forEach(row -> text.append(row.getString("j")));
        return text.toString();
    }
}
