package org.callout.local.push;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Hands a phone page its messages as server-sent events, as a service worker would get them from the push service. */
final class ListenHandler {
    /** A page that reloads misses nothing that came this shortly before. */
    private static final Duration REPLAY = Duration.ofSeconds(10);

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final byte[] HELLO = "retry: 1000\n: hello\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    private final Inbox inbox;
    private final Listeners listeners;
    private final Clock clock;

    ListenHandler(Inbox inbox, Listeners listeners, Clock clock) {
        this.inbox = inbox;
        this.listeners = listeners;
        this.clock = clock;
    }

    void handle(Exchange exchange) throws IOException, InterruptedException {
        var token = exchange.parameter("token", "");
        if (!token.startsWith(MessageRules.TOKEN_PREFIX)) {
            throw new IllegalArgumentException("token must begin with " + MessageRules.TOKEN_PREFIX);
        }
        // Open first, replay second: what comes between is seen twice, and told apart by its sequence.
        var listener = listeners.open(token);
        try (var out = exchange.stream()) {
            out.write(HELLO);
            out.flush();
            var sent = 0L;
            for (var received :
                    inbox.listFor(token, Inbox.micros(clock.instant().minus(REPLAY)))) {
                sent = send(out, received);
            }
            while (listeners.isOpen(listener)) {
                var received = listener.waiting().poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                if (received == null) {
                    out.write(STILL_HERE);
                    out.flush();
                } else if (received.sequence() > sent) {
                    sent = send(out, received);
                }
            }
        } finally {
            listeners.close(listener);
        }
    }

    private static long send(OutputStream out, Received received) throws IOException {
        out.write("id: %d\nevent: message\ndata: %s\n\n"
                .formatted(received.sequence(), received.message())
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
        return received.sequence();
    }
}
