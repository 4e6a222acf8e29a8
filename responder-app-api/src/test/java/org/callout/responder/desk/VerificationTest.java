package org.callout.responder.desk;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callout.responder.desk.Desk.applicant;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

/** Who says what of a member, when and why; and that two say it where one is not enough. */
@QuarkusTest
class VerificationTest {

    private static final List<Map<String, String>> AROUND_THE_CLOCK = Stream.of(DayOfWeek.values())
            .map(day -> Map.of("day", day.name(), "from", "00:00", "to", "00:00"))
            .toList();

    @Inject
    Pool pool;

    private final String organisation = "two-" + UUID.randomUUID();
    private final Desk clara = Desk.coordinator(organisation);
    private final Desk carl = new Desk("coordinator", "carl-" + organisation, organisation);
    private final Desk lena = Desk.lead(organisation);

    @Test
    void aClinicalQualificationTakesTwoPeopleAndTheSecondIsALead() {
        var nora = applicant("Nora", organisation);

        for (int often = 1; often <= 2; often++) {
            clara.verify(nora, "NURSE", Map.of("verified", true, "validUntil", "2030-01-01T00:00:00Z"))
                    .statusCode(200)
                    .body("memberships[0].qualifications", hasSize(0));
        }
        clara.record(nora).body("waitingForASecond.byName", contains(clara.name()));
        carl.verify(nora, "NURSE", Map.of("verified", true))
                .statusCode(403)
                .body("detail", containsString("clinical lead"));
        lena.verify(nora, "NURSE", Map.of("verified", true, "validUntil", "2029-01-01T00:00:00Z"))
                .statusCode(200)
                .body("memberships[0].qualifications[0].verified", equalTo(true))
                .body("memberships[0].qualifications[0].validUntil", equalTo("2029-01-01T00:00:00Z"));

        lena.record(nora)
                .body("waitingForASecond", hasSize(0))
                .body("acts.act", contains("VERIFIED", "APPROVED_FIRST", "APPROVED_FIRST"))
                .body("acts[0].byName", equalTo(lena.name()))
                .body("acts[0].at", notNullValue());
    }

    @Test
    void aLeadAloneIsNotTwoPeople() {
        var nora = applicant("Nora", organisation);

        for (int often = 1; often <= 2; often++) {
            lena.verify(nora, "DOCTOR", Map.of("verified", true)).statusCode(200);
        }

        nora.get("/v1/me").body("memberships[0].qualifications", hasSize(0));
    }

    @Test
    void theDatabaseTakesNoClinicalQualificationFromOnePerson() {
        var nora = applicant("Nora", organisation);
        lena.verify(nora, "BLS_AED", Map.of("verified", true)).statusCode(200);
        var promote = pool.preparedQuery(
                "update qualification set code = 'DOCTOR', seconded_by = $2 where responder_id = $1");

        for (String second : new String[] {null, lena.name()}) {
            assertThatThrownBy(() -> promote.executeAndAwait(Tuple.of(nora.responderId(), second)))
                    .hasMessageContaining("clinical_takes_two_people");
        }
    }

    @Test
    void anObjectionEndsTheFirstApproval() {
        var nora = applicant("Nora", organisation);
        clara.verify(nora, "NURSE", Map.of("verified", true)).statusCode(200);

        carl.verify(
                        nora,
                        "NURSE",
                        Map.of("verified", false, "objection", Map.of("verdict", "ASK_AGAIN", "reason", "Too dark.")))
                .statusCode(200);
        lena.verify(nora, "NURSE", Map.of("verified", true)).statusCode(200);

        nora.get("/v1/me").body("memberships[0].qualifications[0].state", equalTo("ASK_AGAIN"));
        lena.record(nora).body("waitingForASecond.byName", contains(lena.name()));
    }

    @Test
    void ofTwoWhoDecideOnOneDocumentTheLaterIsToldOfTheOther() {
        var nora = applicant("Nora", organisation);
        String document = document(nora, "BLS_AED");
        var approval = Map.of("verified", true, "document", document);
        var refusal = Map.of(
                "verified",
                false,
                "objection",
                Map.of("verdict", "REFUSED", "reason", "Another's name."),
                "document",
                document);

        var answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> clara.verify(nora, "BLS_AED", approval)),
                        CompletableFuture.supplyAsync(() -> carl.verify(nora, "BLS_AED", refusal)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().map(each -> each.extract().statusCode())).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream()
                        .filter(each -> each.extract().statusCode() == 409)
                        .map(each -> each.extract().<String>path("detail")))
                .allMatch(told -> told.contains("has decided on this document meanwhile"));
        clara.record(nora).body("acts", hasSize(1));
    }

    @Test
    void whatWaitsIsListedUntilItIsDecidedAndTheHourCountsIt() {
        var nora = applicant("Nora", organisation);
        var olga = applicant("Olga", organisation);
        String older = document(nora, "NURSE");
        document(olga, "BLS_AED");
        clara.get("/v1/verifications")
                .statusCode(200)
                .body("waiting", equalTo(2))
                .body("tasks.displayName", contains("Nora", "Olga"))
                .body("tasks.takesTwoPeople", contains(true, false))
                .body("tasks[0].documents.id", contains(older))
                .body("hours", hasSize(12))
                .body("hours[11].decided", equalTo(0));

        clara.verify(nora, "NURSE", Map.of("verified", true, "document", older)).statusCode(200);

        clara.get("/v1/verifications")
                .body("tasks.displayName", contains("Olga", "Nora"))
                .body("tasks[1].approved.own", equalTo(true));
        lena.get("/v1/verifications")
                .body("tasks.displayName", contains("Nora", "Olga"))
                .body("tasks[0].approved.byName", equalTo(clara.name()))
                .body("tasks[0].approved.own", equalTo(false));
        lena.verify(nora, "NURSE", Map.of("verified", true, "document", older)).statusCode(200);
        clara.get("/v1/verifications")
                .body("tasks.displayName", contains("Olga"))
                .body("hours.decided.sum()", equalTo(2))
                .body("hours.verified.sum()", equalTo(1));
    }

    @Test
    void ofThoseOnDutyItIsSaidWhosePhoneRingsAndHowOldThatIs() {
        var proven = applicant("Nora", organisation);
        var silent = applicant("Olga", organisation);
        var byHours = applicant("Pia", organisation);
        applicant("off duty", organisation);
        for (Phone each : new Phone[] {proven, silent, byHours}) {
            clara.decide(each, Map.of("state", "ACTIVE", "tier", "COMMUNITY")).statusCode(200);
        }
        for (Phone each : new Phone[] {proven, silent}) {
            each.put("/v1/me/availability", Map.of("onDuty", true)).statusCode(200);
        }
        byHours.put("/v1/me/readiness/hours", Map.of("hours", AROUND_THE_CLOCK)).statusCode(200);
        byHours.register("phone", byHours.pushToken());
        proven.register("phone", proven.pushToken());
        pool.preparedQuery(
                        "update device set proven_at = now() - interval '3 days', proven_by = 'FCM' where responder_id = $1")
                .executeAndAwait(Tuple.of(proven.responderId()));

        clara.get("/v1/ringing")
                .statusCode(200)
                .body("onDuty", equalTo(3))
                .body("provenWithinADay", equalTo(0))
                .body("provenWithinAWeek", equalTo(1))
                .body("unproven", equalTo(1))
                .body("cannot", equalTo(1));
    }

    @Test
    void whoSuspendsSaysWhyAndWhoLiftsItIsNoted() {
        var nora = applicant("Nora", organisation);

        clara.decide(nora, Map.of("state", "SUSPENDED", "tier", "COMMUNITY"))
                .statusCode(422)
                .body("violations.field", contains("reason"));
        clara.decide(nora, Map.of("state", "SUSPENDED", "tier", "COMMUNITY", "reason", "A complaint is looked into"))
                .statusCode(200)
                .body("memberships[0].state", equalTo("SUSPENDED"));
        lena.decide(nora, Map.of("state", "ACTIVE", "tier", "COMMUNITY", "reason", "It was unfounded"))
                .statusCode(200);

        clara.record(nora)
                .body("acts.state", contains("ACTIVE", "SUSPENDED"))
                .body("acts.reason", contains("It was unfounded", "A complaint is looked into"))
                .body("acts.byName", contains(lena.name(), clara.name()))
                .body("calls.asked", equalTo(0));
        Desk.coordinator("other").record(nora).statusCode(404);
        nora.get("/v1/me/export").body("decisions", hasSize(2));
    }

    private String document(Phone member, String qualification) {
        return member.request()
                .multiPart("organisation", organisation)
                .multiPart("qualification", qualification)
                .multiPart("file", "x.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), "application/pdf")
                .post("/v1/me/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
