package org.callout.responder.care;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.Dispatch;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class CareOfferTest {

    private static final String OFFERS = "/v1/me/care-offers";

    private final String organisation = "help-" + UUID.randomUUID();
    private final UUID callout = UUID.randomUUID();
    private Phone anna = Phone.ofStranger("Anna");

    @BeforeEach
    void annaIsAMemberWhoseIdentityWasChecked() {
        anna = member("Anna");
    }

    @Test
    void whatTheVolunteerIsQualifiedForIsShownToAboutAKilometre() {
        anna.patch("/v1/me", Map.of("home", Map.of("lon", 9.52, "lat", 47.13))).statusCode(200);
        tell(1, 1, List.of("IDENTITY_CHECKED"), tomorrow());
        UUID beyondHer = UUID.randomUUID();
        tell(beyondHer, 1, 1, List.of("DBS_ENHANCED"), tomorrow());

        await().untilAsserted(() -> anna.get(OFFERS)
                .statusCode(200)
                .body("calloutId", contains(callout.toString()))
                .body("category", contains("SHOPPING"))
                .body("roughKilometres", contains(2))
                .body("wished", contains(false)));
        Phone.ofVolunteer("Stranger").get(OFFERS).body("", hasSize(0));
    }

    @Test
    void aWishIsPassedOnOnceHoweverOftenItIsTapped() {
        tell(1, 1, List.of(), tomorrow());
        await().untilAsserted(() -> anna.get(OFFERS).body("", hasSize(1)));

        anna.put(wishPath(), Map.of()).statusCode(204);
        anna.put(wishPath(), Map.of()).statusCode(204);

        anna.get(OFFERS).body("wished", contains(true));
        var heard = Heard.await("care.wish", 1, Heard.of(anna));
        assertThat(heard.data().path("calloutId").asText()).isEqualTo(callout.toString());
        assertThat(heard.key()).isEqualTo(callout.toString());
        assertThat(Heard.all("care.wish", Heard.of(anna))).hasSize(1);
    }

    @Test
    void whatIsFilledOrOverIsGoneAndOldNewsBringsNothingBack() {
        tell(3, 1, List.of(), tomorrow());
        await().untilAsserted(() -> anna.get(OFFERS).body("", hasSize(1)));

        tell(5, 0, List.of(), tomorrow());
        await().untilAsserted(() -> anna.get(OFFERS).body("", hasSize(0)));
        tell(4, 1, List.of(), tomorrow());
        UUID past = UUID.randomUUID();
        tell(past, 1, 1, List.of(), Instant.now().minusSeconds(60));
        UUID next = UUID.randomUUID();
        tell(next, 1, 1, List.of(), tomorrow());

        await().untilAsserted(() -> anna.get(OFFERS).body("calloutId", contains(next.toString())));
        anna.put(wishPath(), Map.of()).statusCode(404);
    }

    @Test
    void whoIsNotAMemberCannotWish() {
        tell(1, 1, List.of(), tomorrow());
        await().untilAsserted(() -> anna.get(OFFERS).body("", hasSize(1)));

        Phone.ofVolunteer("Stranger").put(wishPath(), Map.of()).statusCode(404);
    }

    private Phone member(String name) {
        Phone phone = Phone.ofVolunteer(name);
        phone.put("/v1/me/memberships/" + organisation, Map.of("qualifications", List.of("IDENTITY_CHECKED")))
                .statusCode(200);
        decide(phone, "/membership", Map.of("state", "ACTIVE", "tier", "COMMUNITY"));
        decide(phone, "/qualifications/IDENTITY_CHECKED", Map.of("verified", true));
        return phone;
    }

    private void decide(Phone phone, String what, Object body) {
        given().auth()
                .oauth2(Tokens.coordinator(organisation))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/responders/" + phone.responderId() + what)
                .then()
                .statusCode(200);
    }

    private String wishPath() {
        return OFFERS + "/" + callout + "/wish";
    }

    private void tell(long sequence, int wanted, List<String> allOf, Instant windowTo) {
        tell(callout, sequence, wanted, allOf, windowTo);
    }

    private void tell(UUID about, long sequence, int wanted, List<String> allOf, Instant windowTo) {
        Map<String, Object> offer = new HashMap<>();
        offer.put("calloutId", about);
        offer.put("organisation", organisation);
        offer.put("organisationName", "Help Vaduz");
        offer.put("sequence", sequence);
        offer.put("at", Instant.now().toString());
        offer.put("category", "SHOPPING");
        offer.put("wanted", wanted);
        offer.put("lon", 9.53);
        offer.put("lat", 47.14);
        offer.put("anyOf", List.of());
        offer.put("allOf", allOf);
        offer.put("windowFrom", windowTo.minus(Duration.ofHours(2)).toString());
        offer.put("windowTo", windowTo.toString());
        Dispatch.send(
                "care.offer",
                CareOffer.TYPE,
                about.toString(),
                write(offer),
                UUID.randomUUID().toString());
    }

    private static String write(Map<String, Object> offer) {
        try {
            return new ObjectMapper().writeValueAsString(offer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }
}
