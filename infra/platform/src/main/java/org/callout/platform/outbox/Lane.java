package org.callout.platform.outbox;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Some shards, drained one pass at a time; what is asked for during a pass waits for the next. Thread-safe. */
final class Lane {

    private final Function<Set<Integer>, Uni<Void>> pass;
    private final Set<Integer> asked = new HashSet<>();
    private boolean running;

    /** @param pass one pass over the shards given, which deals with its own failures */
    Lane(Function<Set<Integer>, Uni<Void>> pass) {
        this.pass = pass;
    }

    /** Asks for a pass over these shards. */
    void ask(Collection<Integer> shards) {
        synchronized (this) {
            asked.addAll(shards);
            if (running || asked.isEmpty()) {
                return;
            }
            running = true;
        }
        runNext();
    }

    private void runNext() {
        pass.apply(takeAsked()).subscribe().with(done -> finished(), failure -> finished());
    }

    private void finished() {
        synchronized (this) {
            running = !asked.isEmpty();
            if (!running) {
                return;
            }
        }
        runNext();
    }

    private synchronized Set<Integer> takeAsked() {
        Set<Integer> taken = Set.copyOf(asked);
        asked.clear();
        return taken;
    }
}
