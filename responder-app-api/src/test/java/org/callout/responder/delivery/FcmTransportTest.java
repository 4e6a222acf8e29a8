package org.callout.responder.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.firebase.FirebaseApp;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callout.responder.offer.AgeGroup;
import org.callout.responder.offer.CalloutKind;
import org.callout.responder.offer.Category;
import org.callout.responder.offer.Offer;
import org.callout.responder.offer.PlaceType;
import org.callout.responder.offer.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The real Admin SDK against an HTTP server that answers as Google documents. */
class FcmTransportTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private FirebaseApp app;
    private FcmTransport transport;
    private int status = 200;
    private String body = "{\"name\":\"projects/callout-test/messages/1\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/projects/callout-test/messages:send", exchange -> {
            received.add(JSON.readTree(exchange.getRequestBody()).get("message"));
            var answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        var here = URI.create("http://localhost:" + server.getAddress().getPort());
        app = FirebaseSetup.app(UUID.randomUUID().toString(), "callout-test", Optional.of(here));
        transport =
                new FcmTransport(FirebaseSetup.messaging(app), new OfferJson(JSON), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        app.delete();
        server.stop(0);
    }

    @Test
    void anOpenAlertWakesEveryPlatformAtOnce() {
        var delivery = delivery("OPEN");

        assertThat(transport.send(delivery)).isEqualTo(new PushOutcome.Taken());

        var message = received.getFirst();
        var alertId = delivery.news().alertId().toString();
        assertThat(message.at("/token").asText()).isEqualTo("emu-1");
        assertThat(message.at("/data/alertId").asText()).isEqualTo(alertId);
        assertThat(message.at("/data/sequence").asText()).isEqualTo("3");
        assertThat(message.at("/data/state").asText()).isEqualTo("OPEN");
        assertThat(message.at("/data/offer").asText()).contains("\"role\":\"DIRECT\"");
        assertThat(message.at("/android/priority").asText()).isEqualTo("high");
        assertThat(message.at("/android/ttl").asText()).isEqualTo("30s");
        assertThat(message.at("/android/collapse_key").asText()).isEqualTo(alertId);
        assertThat(message.at("/apns/headers/apns-priority").asText()).isEqualTo("10");
        assertThat(message.at("/apns/headers/apns-collapse-id").asText()).isEqualTo(alertId);
        assertThat(message.at("/apns/headers/apns-expiration").asText())
                .isEqualTo(Long.toString(EXPIRES.getEpochSecond()));
        assertThat(message.at("/apns/payload/aps/sound").asText()).isEqualTo("alarm.caf");
        assertThat(message.at("/apns/payload/aps/alert/title").asText()).isEqualTo("Possible cardiac arrest");
        assertThat(message.at("/webpush/headers/TTL").asText()).isEqualTo("30");
        assertThat(message.at("/webpush/headers/Urgency").asText()).isEqualTo("high");
        assertThat(message.at("/webpush/headers/Topic").asText()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({
        "35, 'Go straight there: about 400 m, 3 min'",
        "200, 'Go straight there: 200 to 600 m, 1 to 5 min'",
        "707, 'Go straight there: at most 1200 m, 9 min'"
    })
    void itSaysHowFarItIsNoMoreExactlyThanTheVolunteerIsKnown(double blurMetres, String words) {
        var known = delivery("OPEN");

        transport.send(new Delivery(known.news(), "phone", Channel.FCM, "emu-1", blurMetres, 1, EXPIRES, EXPIRES));

        assertThat(received.getFirst().at("/apns/payload/aps/alert/body").asText())
                .isEqualTo(words);
    }

    @Test
    void closingNewsMakesNoSound() {
        transport.send(delivery("STOOD_DOWN"));

        var aps = received.getFirst().at("/apns/payload/aps");
        assertThat(aps.has("sound")).isFalse();
        assertThat(aps.at("/interruption-level").asText()).isEqualTo("passive");
    }

    @Test
    void aTokenThatIsUnknownToGoogleIsDead() {
        answers(404, "NOT_FOUND", "UNREGISTERED");

        assertThat(transport.send(delivery("OPEN"))).isInstanceOf(PushOutcome.TokenDead.class);
    }

    @Test
    void aTokenOfAnotherSenderIsDead() {
        answers(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH");

        assertThat(transport.send(delivery("OPEN"))).isInstanceOf(PushOutcome.TokenDead.class);
    }

    @Test
    void beyondTheQuotaIsNotNow() {
        answers(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED");

        assertThat(transport.send(delivery("OPEN"))).isInstanceOf(PushOutcome.NotNow.class);
    }

    @Test
    void aMessageThatGoogleFindsInvalidIsRefused() {
        answers(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT");

        assertThat(transport.send(delivery("OPEN"))).isInstanceOf(PushOutcome.Refused.class);
    }

    @Test
    void aServerThatIsAwayIsNotNow() {
        server.stop(0);

        assertThat(transport.send(delivery("OPEN"))).isInstanceOf(PushOutcome.NotNow.class);
    }

    private void answers(int status, String code, String fcmCode) {
        this.status = status;
        this.body = """
                {"error":{"code":%d,"message":"told so","status":"%s","details":[
                  {"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"%s"}]}}""".formatted(status, code, fcmCode);
    }

    @ParameterizedTest
    @CsvSource({"STOOD_DOWN, Danger reported: stay away", "ASSIGNED, Danger reported: open Callout before you go on"})
    void aDangerIsHeardAndSaysSo(String state, String words) {
        transport.send(delivery(state, state.equals("ASSIGNED") ? null : "HAZARD", state.equals("ASSIGNED")));

        var message = received.getFirst();
        var aps = message.at("/apns/payload/aps");
        assertThat(aps.at("/alert/body").asText()).isEqualTo(words);
        assertThat(aps.at("/sound").asText()).isEqualTo("default");
        assertThat(aps.at("/interruption-level").asText()).isEqualTo("time-sensitive");
        assertThat(message.at("/data/warns").asText()).isEqualTo("true");
    }

    @Test
    void whoIsSentAwayFromAPatientHearsIt() {
        transport.send(delivery("RELEASED", "CREW_THERE", false));

        var message = received.getFirst();
        var aps = message.at("/apns/payload/aps");
        assertThat(aps.at("/alert/body").asText()).startsWith("You are released");
        assertThat(aps.at("/sound").asText()).isEqualTo("default");
        assertThat(aps.at("/interruption-level").asText()).isEqualTo("time-sensitive");
        assertThat(message.at("/data/reason").asText()).isEqualTo("CREW_THERE");
    }

    @Test
    void aCoordinatorsOwnWordsAreInNoPush() {
        transport.send(delivery("RELEASED", "Mrs Beck's son has come", false));

        assertThat(received.getFirst().toString()).doesNotContain("Beck");
    }

    private static Delivery delivery(String state) {
        return delivery(state, null, false);
    }

    private static Delivery delivery(String state, @Nullable String reason, boolean newHazard) {
        var offer = new Offer(
                "Demo",
                Category.CARDIAC_ARREST,
                Role.DIRECT,
                AgeGroup.ADULT,
                PlaceType.PUBLIC,
                List.of(),
                400,
                3,
                1,
                NOW,
                EXPIRES,
                null,
                null);
        var news = new AlertNews(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                CalloutKind.INCIDENT,
                3,
                state,
                NOW,
                offer,
                reason,
                false,
                newHazard,
                null);
        return new Delivery(news, "phone", Channel.FCM, "emu-1", 0, 1, NOW.plusSeconds(15), EXPIRES);
    }
}
