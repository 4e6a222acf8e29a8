package org.callout.local.push;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class FcmEmulatorTest {
    private FcmClient emulator;

    @BeforeEach
    void start() throws IOException {
        emulator = FcmClient.ofANewEmulator();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aTakenMessageIsNamedAndListedWithItsTokenAndTimeOfArrival() throws Exception {
        var before = Instant.now();

        var answer = emulator.send("emu-anna", "first");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(FcmClient.json(answer).path("name").asText()).matches("projects/callout-demo/messages/\\d+");
        var listed = FcmClient.json(emulator.get("/messages?after=0"))
                .path("messages")
                .path(0);
        assertThat(listed.path("sequence").asLong()).isEqualTo(1);
        assertThat(listed.path("token").asText()).isEqualTo("emu-anna");
        assertThat(listed.path("message").path("data").path("alertId").asText()).isEqualTo("first");
        assertThat(listed.path("arrivedAtMicros").asLong())
                .isBetween(Inbox.micros(before), Inbox.micros(Instant.now()));
    }

    @Test
    void theListGoesOnWhereAReaderLeftOff() throws Exception {
        emulator.send("emu-anna", "first");
        var last =
                FcmClient.json(emulator.get("/messages?after=0")).path("last").asLong();
        emulator.send("emu-anna", "second");

        var next = FcmClient.json(emulator.get("/messages?after=" + last)).path("messages");

        assertThat(next).hasSize(1);
        assertThat(next.path(0).path("message").path("data").path("alertId").asText())
                .isEqualTo("second");
    }

    @Test
    void aReaderMayWaitForTheNextMessage() throws Exception {
        var waiting = emulator.http()
                .sendAsync(
                        emulator.request("/messages?after=0&waitMillis=10000").build(), BodyHandlers.ofString());
        while (!emulator.emulator().isAwaited()) {
            Thread.sleep(5);
        }

        emulator.send("emu-anna", "first");

        assertThat(FcmClient.json(waiting.get(5, TimeUnit.SECONDS)).path("messages"))
                .hasSize(1);
    }

    @Test
    void withoutABearerTokenNothingIsTaken() throws Exception {
        var answer = emulator.http()
                .send(
                        emulator.request("/v1/projects/callout-demo/messages:send")
                                .POST(BodyPublishers.ofString(emulator.message("emu-anna", "first")))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(FcmClient.json(emulator.get("/messages?after=0")).path("messages"))
                .isEmpty();
    }

    @Test
    void aWrongMessageIsRefusedInTheWordsOfFcm() throws Exception {
        var answer = emulator.post("{\"message\":{\"token\":\"emu-anna\",\"colour\":\"red\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        var error = FcmClient.json(answer).path("error");
        assertThat(error.path("status").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(error.path("details").path(0).path("@type").asText())
                .isEqualTo("type.googleapis.com/google.firebase.fcm.v1.FcmError");
        assertThat(error.path("details").path(0).path("errorCode").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(FcmClient.json(emulator.get("/messages?after=0")).path("messages"))
                .isEmpty();
    }

    @Test
    void whatIsNotJsonIsRefused() throws Exception {
        assertThat(emulator.post("{\"message\":").statusCode()).isEqualTo(400);
        assertThat(emulator.post("").statusCode()).isEqualTo(400);
        assertThat(emulator.post("[]").statusCode()).isEqualTo(400);
    }

    @Test
    void answersDoNotWaitForTheAcknowledgementOfTheirPeer() throws Exception {
        var millis = new ArrayList<Long>();
        for (var i = 0; i < 60; i++) {
            var began = System.nanoTime();
            emulator.send("emu-anna", "n" + i);
            millis.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }

        millis.sort(null);
        assertThat(millis.get(millis.size() / 2)).isLessThan(40L);
    }
}
