package org.callout.local.push;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The newest messages taken, as many as fit. Thread-safe. */
final class Inbox {
    private final int mostBytes;
    private final Deque<Received> messages = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private long last;
    private long bytes;

    Inbox(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    Received add(long arrivedAtMicros, String target, String message, boolean lost) {
        lock.lock();
        try {
            var received = new Received(++last, arrivedAtMicros, target, message, lost);
            messages.addLast(received);
            bytes += received.bytes();
            while (bytes > mostBytes && messages.size() > 1) {
                bytes -= messages.removeFirst().bytes();
            }
            arrival.signalAll();
            return received;
        } finally {
            lock.unlock();
        }
    }

    /** At most {@code limit} messages after a sequence number, oldest first; waits for the first one if there is none. */
    List<Received> listAfter(long sequence, int limit, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (last <= sequence && left > 0) {
                left = arrival.awaitNanos(left);
            }
            return messages.stream()
                    .filter(received -> received.sequence() > sequence)
                    .limit(limit)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits for the next message now. */
    boolean isAwaited() {
        lock.lock();
        try {
            return lock.hasWaiters(arrival);
        } finally {
            lock.unlock();
        }
    }

    /** What arrived for a target, and was not lost, since an instant, oldest first. */
    List<Received> listFor(String target, long sinceMicros) {
        lock.lock();
        try {
            return messages.stream()
                    .filter(received -> received.arrivedAtMicros() >= sinceMicros
                            && !received.lost()
                            && received.target().equals(target))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    long lastSequence() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    static long micros(Instant at) {
        return TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(at.getNano());
    }
}
