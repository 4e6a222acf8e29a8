package org.callout.simulator.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.callout.simulator.api.StandIn.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApisTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final Account LEA = Account.ofResponder("volunteer-001");

    @Test
    void aServiceThatIsAwayForAMomentIsAskedAgain() throws Exception {
        var asked = new AtomicInteger();
        try (var services = StandIn.answering(
                        (request, body) -> asked.incrementAndGet() < 3 ? new Answer(503, "{}") : new Answer(204, ""));
                var apis = new Apis(services.addresses(), CLOCK)) {
            apis.responder().putAvailability(LEA, true);
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void aRefusalSaysWhatWasRefusedAndWhy() throws Exception {
        try (var services =
                        StandIn.answering((request, body) -> new Answer(422, "{\"title\":\"at lies in the future\"}"));
                var apis = new Apis(services.addresses(), CLOCK)) {
            assertThatThrownBy(() -> apis.responder().putAvailability(LEA, true))
                    .hasMessageContaining("PUT")
                    .hasMessageContaining("/v1/me/availability answered 422")
                    .hasMessageContaining("at lies in the future");
        }
    }

    @Test
    void aTokenIsFetchedOncePerVolunteer() throws Exception {
        try (var services = StandIn.answering((request, body) -> new Answer(204, ""));
                var apis = new Apis(services.addresses(), CLOCK)) {
            var responder = apis.responder();
            responder.putAvailability(LEA, true);
            responder.putAvailability(LEA, false);

            assertThat(services.requests())
                    .filteredOn(request -> request.endsWith("/token"))
                    .hasSize(1);
        }
    }

    @Test
    void aServiceThatNeverGetsReadyIsNamed() throws Exception {
        try (var services = StandIn.answering((request, body) -> new Answer(503, "{\"status\":\"DOWN\"}"));
                var apis = new Apis(services.addresses(), Clock.systemUTC())) {
            assertThatThrownBy(() -> apis.awaitServices(Duration.ofMillis(10)))
                    .hasMessageContaining("/q/health/ready answered 503");
        }
    }

    @Test
    void theFeedStartsAtTheEndAndLeavesOutWhatWasLost() throws Exception {
        try (var emulator = StandIn.answering((request, body) -> request.contains("after=7&")
                        ? new Answer(
                                200, "{\"last\":9,\"messages\":[" + message(8, false) + "," + message(9, true) + "]}")
                        : new Answer(200, "{\"last\":7,\"messages\":[]}"));
                var apis = new Apis(emulator.addresses(), CLOCK)) {
            var feed = apis.pushes();

            assertThat(feed.next()).isEmpty();
            assertThat(feed.next()).singleElement().satisfies(push -> {
                assertThat(push.token()).isEqualTo("emu-8");
                assertThat(push.sequence()).isEqualTo(3);
            });
        }
    }

    @Test
    void theFeedFollowsAnEmulatorThatWasStartedAnew() throws Exception {
        try (var emulator = StandIn.answering((request, body) -> new Answer(
                        200, "{\"last\":%d,\"messages\":[]}".formatted(request.contains("after=7&") ? 0 : 7)));
                var apis = new Apis(emulator.addresses(), CLOCK)) {
            var feed = apis.pushes();
            feed.next();
            feed.next();
            feed.next();

            assertThat(emulator.requests().getLast()).contains("after=0&");
        }
    }

    private static String message(long sequence, boolean lost) {
        return """
                {"sequence":%1$d,"token":"emu-%1$d","lost":%2$b,"message":{"data":\
                {"alertId":"0190f000-0000-7000-8000-000000000001","sequence":"3","state":"OPEN"}}}""".formatted(sequence, lost);
    }
}
