package org.callout.local.push;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** The open phone pages. Thread-safe. */
final class Listeners {
    /** A page that falls further behind than this is dropped and comes back for what it missed. */
    private static final int MOST_WAITING = 200;

    private final List<Listener> open = new CopyOnWriteArrayList<>();

    /** One open page. */
    record Listener(String token, BlockingQueue<Received> waiting) {}

    Listener open(String token) {
        var listener = new Listener(token, new ArrayBlockingQueue<>(MOST_WAITING));
        open.add(listener);
        return listener;
    }

    void close(Listener listener) {
        open.remove(listener);
    }

    boolean isOpen(Listener listener) {
        return open.contains(listener);
    }

    void relay(Received received) {
        for (var listener : open) {
            if (listener.token().equals(received.target())
                    && !listener.waiting().offer(received)) {
                close(listener);
            }
        }
    }
}
