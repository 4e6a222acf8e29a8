package org.callout.simulator.phone;

import java.time.Duration;
import java.util.function.Consumer;
import org.callout.simulator.api.ApiException;
import org.callout.simulator.api.PushFeed;
import org.callout.simulator.api.PushFeed.PushMessage;

/** Hands on every push until interrupted; an emulator that is away is asked again each second. */
final class PushListener implements Runnable {

    private static final Duration PAUSE_WHEN_AWAY = Duration.ofSeconds(1);

    private final PushFeed feed;
    private final Consumer<PushMessage> pushes;
    private final Consumer<String> complaints;
    private boolean away;

    PushListener(PushFeed feed, Consumer<PushMessage> pushes, Consumer<String> complaints) {
        this.feed = feed;
        this.pushes = pushes;
        this.complaints = complaints;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                listen();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws InterruptedException {
        try {
            feed.next().forEach(pushes);
            away = false;
        } catch (ApiException e) {
            if (!away) {
                complaints.accept("no pushes for now: " + e.getMessage());
            }
            away = true;
            Thread.sleep(PAUSE_WHEN_AWAY);
        }
    }
}
