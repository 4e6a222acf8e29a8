package org.callout.dispatch.live;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.operators.multi.builders.BufferItemMultiEmitter.EmitterBufferOverflowException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.callout.dispatch.live.LiveFact.AedChanged;
import org.callout.dispatch.live.LiveFact.CalloutChanged;
import org.callout.dispatch.live.LiveFact.Heartbeat;
import org.callout.dispatch.live.LiveFact.Hello;
import org.callout.dispatch.live.LiveFact.ResponderMoved;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiveFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final long FAST = 10_000;

    private static final Duration LONG = Duration.ofMinutes(1);

    private final LiveFeed feed = new LiveFeed(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void helloComesFirst() {
        var page = feed.listen("demo", LONG).subscribe().withSubscriber(AssertSubscriber.create(FAST));

        feed.beat();

        page.assertItems(new Hello(NOW), new Heartbeat(NOW));
    }

    @Test
    void aPageHearsOfItsOwnOrganisationOnly() {
        var page = feed.listen("demo", LONG).subscribe().withSubscriber(AssertSubscriber.create(FAST));
        CalloutChanged own = changed("demo");
        AedChanged device = new AedChanged(UUID.randomUUID());

        feed.tell(changed("elsewhere"));
        feed.tell(moved("elsewhere"));
        feed.tell(own);
        feed.tell(device);

        page.assertItems(new Hello(NOW), own, device);
    }

    @Test
    void aPageThatDoesNotKeepUpIsDroppedAndTheOthersAreNot() {
        var slow = feed.listen("demo", LONG).subscribe().withSubscriber(AssertSubscriber.create(1));
        var fast = feed.listen("demo", LONG).subscribe().withSubscriber(AssertSubscriber.create(FAST));

        for (int i = 0; i < 2_000; i++) {
            feed.tell(moved("demo"));
        }

        slow.request(FAST);
        slow.assertFailedWith(EmitterBufferOverflowException.class);
        assertThat(slow.getItems()).hasSizeLessThan(1_000);
        fast.assertNotTerminated();
        assertThat(fast.getItems()).hasSize(2_001);
    }

    @Test
    void aPageMayListenForAsLongAsItsTokenIsValid() {
        var page = feed.listen("demo", Duration.ofMillis(50)).subscribe().withSubscriber(AssertSubscriber.create(FAST));

        page.awaitCompletion(LONG);
    }

    private static CalloutChanged changed(String organisation) {
        return new CalloutChanged(UUID.randomUUID(), "INCIDENT", organisation, 2, "ALERTING", "WAVE_SENT", NOW);
    }

    private static ResponderMoved moved(String organisation) {
        return new ResponderMoved(UUID.randomUUID(), UUID.randomUUID(), organisation, 9.52, 47.14, 10, NOW);
    }
}
