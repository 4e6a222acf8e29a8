package org.callout.responder.renewal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.Directory;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.callout.responder.world.Tokens;
import org.callout.responder.world.Told;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class RenewalTest {

    @Inject
    Renewals renewals;

    @Inject
    Pool pool;

    private final String organisation = "org-" + UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@example.org";

    @Test
    void whatEndsIsToldOnceByMailAndTheNextReminderIsSet() {
        var anna = member(Map.of());
        anna.register("phone", anna.pushToken());
        confirmMail(anna);
        verify(anna, Instant.now().plus(Duration.ofDays(20)));
        makeReminderDue(anna);

        renewals.remind().await().indefinitely();
        renewals.remind().await().indefinitely();

        assertThat(String.valueOf(Told.await(address, 1).get("text")))
                .contains("Basic life support with AED", organisation, "20 days");
        assertThat(Told.to(address)).hasSize(1);
        assertThat(Pushes.to(anna)).noneMatch(push -> push.at("/data/ending").isTextual());
        var next = pool.preparedQuery(
                        "select valid_until - remind_at as before from qualification where responder_id = $1")
                .executeAndAwait(Tuple.of(anna.responderId()))
                .iterator()
                .next();
        assertThat(next.getValue("before").toString()).contains("7 days");
    }

    @Test
    void whoHasConfirmedNothingIsToldByTheirPhoneOnceAndStillComesToTheNextReminder() {
        var anna = member(Map.of());
        anna.register("phone", anna.pushToken());
        anna.patch("/v1/me", Map.of("email", address)).statusCode(200);
        verify(anna, Instant.now().plus(Duration.ofDays(20)));
        makeReminderDue(anna);

        renewals.remind().await().indefinitely();
        renewals.remind().await().indefinitely();

        assertThat(Told.to(address)).isEmpty();
        assertThat(Pushes.to(anna).stream()
                        .filter(push -> push.at("/data/ending").isTextual()))
                .hasSize(1);
        assertThat(pool.preparedQuery("select 1 from qualification where responder_id = $1 and remind_at > now()")
                        .executeAndAwait(Tuple.of(anna.responderId()))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aNewCodeOfConductIsToBeAcceptedInTimeAndDispatchKnowsTheEnd() {
        Directory.describe(organisation, "Be kind.", 14);
        var anna = member(Map.of("acceptedCodeOfConduct", 1));
        Directory.describe(organisation, "Be kind and sober.", 14);

        renewals.ask().await().indefinitely();

        anna.get("/v1/me").body("memberships[0].codeOfConduct.acceptBy", notNullValue());
        var due = Instant.parse(Heard.await("responder.profile", 3, Heard.of(anna))
                .data()
                .at("/memberships/0/validUntil")
                .asText());
        assertThat(due.truncatedTo(ChronoUnit.MINUTES))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(14)).minusSeconds(120),
                        Instant.now().plus(Duration.ofDays(14)));

        anna.put("/v1/me/memberships/" + organisation, Map.of("acceptedCodeOfConduct", 2))
                .statusCode(200)
                .body("memberships[0].codeOfConduct.acceptBy", nullValue());
        assertThat(Heard.await("responder.profile", 4, Heard.of(anna))
                        .data()
                        .at("/memberships/0")
                        .has("validUntil"))
                .isFalse();
    }

    private Phone member(Map<String, ?> application) {
        var phone = Phone.ofVolunteer("anna");
        phone.put("/v1/me/memberships/" + organisation, application).statusCode(200);
        desk(phone, "membership", Map.of("state", "ACTIVE", "tier", "COMMUNITY"));
        return phone;
    }

    private void verify(Phone phone, Instant until) {
        desk(phone, "qualifications/BLS_AED", Map.of("verified", true, "validUntil", until.toString()));
    }

    private void desk(Phone phone, String what, Map<String, ?> word) {
        given().auth()
                .oauth2(Tokens.coordinator(organisation))
                .contentType(ContentType.JSON)
                .body(word)
                .put("/v1/responders/" + phone.responderId() + "/" + what)
                .then()
                .statusCode(200);
    }

    private void confirmMail(Phone phone) {
        phone.patch("/v1/me", Map.of("email", address)).statusCode(200);
        pool.preparedQuery("update responder set email_confirmed_at = now() where id = $1")
                .executeAndAwait(Tuple.of(phone.responderId()));
    }

    private void makeReminderDue(Phone phone) {
        pool.preparedQuery("update qualification set remind_at = now() where responder_id = $1")
                .executeAndAwait(Tuple.of(phone.responderId()));
    }
}
