package org.callout.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class FcmEmulatorTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private FcmEmulator emulator;

    @BeforeEach
    void start() throws IOException {
        emulator = FcmEmulator.start(0, Clock.systemUTC(), new Random(1));
    }

    @AfterEach
    void stop() {
        emulator.close();
        client.close();
    }

    @Test
    void aTakenMessageIsNamedAndListedWithItsTokenAndTimeOfArrival() throws Exception {
        var before = Instant.now();

        var answer = send("emu-anna", "first");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("name").asText()).matches("projects/callout-demo/messages/\\d+");
        var listed = json(get("/messages?after=0")).path("messages").path(0);
        assertThat(listed.path("sequence").asLong()).isEqualTo(1);
        assertThat(listed.path("token").asText()).isEqualTo("emu-anna");
        assertThat(listed.path("message").path("data").path("alertId").asText()).isEqualTo("first");
        assertThat(listed.path("arrivedAtMicros").asLong())
                .isBetween(Inbox.micros(before), Inbox.micros(Instant.now()));
    }

    @Test
    void theListGoesOnWhereAReaderLeftOff() throws Exception {
        send("emu-anna", "first");
        var last = json(get("/messages?after=0")).path("last").asLong();
        send("emu-anna", "second");

        var next = json(get("/messages?after=" + last)).path("messages");

        assertThat(next).hasSize(1);
        assertThat(next.path(0).path("message").path("data").path("alertId").asText())
                .isEqualTo("second");
    }

    @Test
    void aReaderMayWaitForTheNextMessage() throws Exception {
        var waiting =
                client.sendAsync(request("/messages?after=0&waitMillis=10000").build(), BodyHandlers.ofString());
        Thread.sleep(200);
        assertThat(waiting).isNotDone();

        send("emu-anna", "first");

        assertThat(json(waiting.get(5, TimeUnit.SECONDS)).path("messages")).hasSize(1);
    }

    @Test
    void withoutABearerTokenNothingIsTaken() throws Exception {
        var answer = client.send(
                request("/v1/projects/callout-demo/messages:send")
                        .POST(BodyPublishers.ofString(message("emu-anna", "first")))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(get("/messages?after=0")).path("messages")).isEmpty();
    }

    @Test
    void aWrongMessageIsRefusedInTheWordsOfFcm() throws Exception {
        var answer = post("{\"message\":{\"token\":\"emu-anna\",\"colour\":\"red\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        var error = json(answer).path("error");
        assertThat(error.path("status").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(error.path("details").path(0).path("@type").asText())
                .isEqualTo("type.googleapis.com/google.firebase.fcm.v1.FcmError");
        assertThat(error.path("details").path(0).path("errorCode").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(json(get("/messages?after=0")).path("messages")).isEmpty();
    }

    @Test
    void whatIsNotJsonIsRefused() throws Exception {
        assertThat(post("{\"message\":").statusCode()).isEqualTo(400);
        assertThat(post("").statusCode()).isEqualTo(400);
        assertThat(post("[]").statusCode()).isEqualTo(400);
    }

    @Test
    void aRetiredTokenIsUnregisteredAndOthersAreNot() throws Exception {
        fault("{\"kind\":\"UNREGISTERED\",\"token\":\"emu-anna\"}");

        var refused = send("emu-anna", "first");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(errorCode(refused)).isEqualTo("UNREGISTERED");
        assertThat(send("emu-ben", "first").statusCode()).isEqualTo(200);
    }

    @Test
    void anExceededQuotaSaysWhenToTryAgain() throws Exception {
        fault("{\"kind\":\"QUOTA_EXCEEDED\",\"count\":1,\"retryAfterSeconds\":7}");

        var refused = send("emu-anna", "first");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(errorCode(refused)).isEqualTo("QUOTA_EXCEEDED");
        assertThat(refused.headers().firstValue("Retry-After")).contains("7");
        assertThat(send("emu-anna", "second").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultOfHalfProbabilityHitsAboutHalf() throws Exception {
        fault("{\"kind\":\"UNAVAILABLE\",\"probability\":0.5}");
        var refused = 0;
        for (var i = 0; i < 200; i++) {
            refused += send("emu-anna", "n" + i).statusCode() == 503 ? 1 : 0;
        }

        assertThat(refused).isBetween(70, 130);
    }

    @Test
    void aLostMessageIsAnsweredAsTakenButReachesNoPage() throws Exception {
        fault("{\"kind\":\"LOSS\",\"count\":1}");
        assertThat(send("emu-anna", "lost").statusCode()).isEqualTo(200);
        send("emu-anna", "kept");

        assertThat(json(get("/messages?after=0"))
                        .path("messages")
                        .path(0)
                        .path("lost")
                        .asBoolean())
                .isTrue();
        try (var page = listen("emu-anna")) {
            assertThat(page.next()).contains("kept");
        }
    }

    @Test
    void aSlowAnswerTakesAsLongAsTold() throws Exception {
        fault("{\"kind\":\"SLOW\",\"millis\":400}");
        var began = System.nanoTime();

        assertThat(send("emu-anna", "first").statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void faultsEndWhenTheyAreDeleted() throws Exception {
        fault("{\"kind\":\"UNAVAILABLE\"}");
        client.send(request("/faults").DELETE().build(), BodyHandlers.ofString());

        assertThat(send("emu-anna", "first").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultThatIsMisspeltIsRefused() throws Exception {
        assertThat(faultStatus("{\"kind\":\"SLOWLY\"}")).isEqualTo(400);
        assertThat(faultStatus("{\"kind\":\"SLOW\",\"milis\":3}")).isEqualTo(400);
        assertThat(faultStatus("{\"kind\":\"LOSS\",\"probability\":2}")).isEqualTo(400);
        assertThat(faultStatus("{\"kind\":\"LOSS\",\"token\":\"(\"}")).isEqualTo(400);
    }

    @Test
    void anOpenPageGetsWhatIsForItAndNothingElse() throws Exception {
        try (var page = listen("emu-anna")) {
            send("emu-ben", "for ben");
            send("emu-anna", "for anna");

            assertThat(page.next()).contains("for anna");
        }
    }

    @Test
    void aPageThatOpensLateGetsWhatCameShortlyBefore() throws Exception {
        send("emu-anna", "just before");

        try (var page = listen("emu-anna")) {
            assertThat(page.next()).contains("just before");
        }
    }

    @Test
    void pagesOfAnyOriginMayListen() throws Exception {
        var preflight = client.send(
                request("/listen?token=emu-anna")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @Test
    void answersDoNotWaitForTheAcknowledgementOfTheirPeer() throws Exception {
        var millis = new ArrayList<Long>();
        for (var i = 0; i < 60; i++) {
            var began = System.nanoTime();
            send("emu-anna", "n" + i);
            millis.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }

        millis.sort(null);
        assertThat(millis.get(millis.size() / 2)).isLessThan(40L);
    }

    private HttpResponse<String> send(String token, String alertId) throws Exception {
        return post(message(token, alertId));
    }

    private static String message(String token, String alertId) {
        return "{\"message\":{\"token\":\"%s\",\"data\":{\"alertId\":\"%s\"}}}".formatted(token, alertId);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.send(
                request("/v1/projects/callout-demo/messages:send")
                        .header("Authorization", "Bearer any")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private void fault(String fault) throws Exception {
        assertThat(faultStatus(fault)).isEqualTo(200);
    }

    private int faultStatus(String fault) throws Exception {
        var put = request("/faults")
                .PUT(BodyPublishers.ofString("{\"faults\":[" + fault + "]}"))
                .build();
        return client.send(put, BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + emulator.port() + path));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Exchange.JSON.readTree(answer.body());
    }

    private static String errorCode(HttpResponse<String> answer) throws IOException {
        return json(answer)
                .path("error")
                .path("details")
                .path(0)
                .path("errorCode")
                .asText();
    }

    private Page listen(String token) throws Exception {
        var answer = client.send(request("/listen?token=" + token).build(), BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).startsWith("retry:");
        return new Page(lines);
    }

    /** A phone page that listens. */
    private record Page(BufferedReader lines) implements AutoCloseable {
        String next() throws Exception {
            return CompletableFuture.supplyAsync(() -> lines.lines()
                            .filter(line -> line.startsWith("data: "))
                            .findFirst()
                            .orElseThrow())
                    .get(5, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
