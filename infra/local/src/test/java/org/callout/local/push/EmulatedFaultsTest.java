package org.callout.local.push;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** What a test tells the emulator to do wrong. */
@Timeout(60)
class EmulatedFaultsTest {
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
    void aRetiredTokenIsUnregisteredAndOthersAreNot() throws Exception {
        emulator.fault("{\"kind\":\"UNREGISTERED\",\"token\":\"emu-anna\"}");

        var refused = emulator.send("emu-anna", "first");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(FcmClient.errorCode(refused)).isEqualTo("UNREGISTERED");
        assertThat(emulator.send("emu-ben", "first").statusCode()).isEqualTo(200);
    }

    @Test
    void anExceededQuotaSaysWhenToTryAgain() throws Exception {
        emulator.fault("{\"kind\":\"QUOTA_EXCEEDED\",\"count\":1,\"retryAfterSeconds\":7}");

        var refused = emulator.send("emu-anna", "first");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(FcmClient.errorCode(refused)).isEqualTo("QUOTA_EXCEEDED");
        assertThat(refused.headers().firstValue("Retry-After")).contains("7");
        assertThat(emulator.send("emu-anna", "second").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultOfHalfProbabilityHitsAboutHalf() throws Exception {
        emulator.fault("{\"kind\":\"UNAVAILABLE\",\"probability\":0.5}");
        var refused = 0;
        for (var i = 0; i < 200; i++) {
            refused += emulator.send("emu-anna", "n" + i).statusCode() == 503 ? 1 : 0;
        }

        assertThat(refused).isBetween(70, 130);
    }

    @Test
    void aLostMessageIsAnsweredAsTakenButReachesNoPage() throws Exception {
        emulator.fault("{\"kind\":\"LOSS\",\"count\":1}");
        assertThat(emulator.send("emu-anna", "lost").statusCode()).isEqualTo(200);
        emulator.send("emu-anna", "kept");

        assertThat(FcmClient.json(emulator.get("/messages?after=0"))
                        .path("messages")
                        .path(0)
                        .path("lost")
                        .asBoolean())
                .isTrue();
        try (var page = emulator.listen("emu-anna")) {
            assertThat(page.next()).contains("kept");
        }
    }

    @Test
    void aSlowAnswerTakesAsLongAsTold() throws Exception {
        emulator.fault("{\"kind\":\"SLOW\",\"millis\":400}");
        var began = System.nanoTime();

        assertThat(emulator.send("emu-anna", "first").statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void faultsEndWhenTheyAreDeleted() throws Exception {
        emulator.fault("{\"kind\":\"UNAVAILABLE\"}");
        emulator.http().send(emulator.request("/faults").DELETE().build(), BodyHandlers.ofString());

        assertThat(emulator.send("emu-anna", "first").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultThatIsMisspeltIsRefused() throws Exception {
        assertThat(emulator.faultStatus("{\"kind\":\"SLOWLY\"}")).isEqualTo(400);
        assertThat(emulator.faultStatus("{\"kind\":\"SLOW\",\"milis\":3}")).isEqualTo(400);
        assertThat(emulator.faultStatus("{\"kind\":\"LOSS\",\"probability\":2}"))
                .isEqualTo(400);
        assertThat(emulator.faultStatus("{\"kind\":\"LOSS\",\"token\":\"(\"}")).isEqualTo(400);
    }
}
