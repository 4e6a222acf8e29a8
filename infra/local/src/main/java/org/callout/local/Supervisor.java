package org.callout.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Keeps the parts running: starts them in stages, watches them, restarts those that may be, and stops all in reverse
 * order. Thread-safe.
 */
final class Supervisor {
    private static final int MOST_RESTARTS = 5;
    private static final Duration RESTARTS_COUNTED_FOR = Duration.ofMinutes(1);

    private final StateDirectory state;
    private final Launcher launcher;
    private final Notes notes;
    private final Deque<List<RunningPart>> stages = new ArrayDeque<>();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private boolean stopping;

    Supervisor(StateDirectory state, Launcher launcher, Notes notes) {
        this.state = state;
        this.launcher = launcher;
        this.notes = notes;
    }

    /** Stops what a run that was killed left behind on this state. */
    void stopLeftovers() {
        for (var pidFile : state.pidFiles()) {
            pidFile.findLiving().ifPresent(process -> {
                notes.say("stopping a leftover of an earlier run: "
                        + pidFile.path().getFileName());
                RunningPart.stop(process, Part.Signal.INT);
            });
            pidFile.forget();
        }
    }

    /** Starts some parts side by side and returns once all answer and are furnished. */
    void start(List<? extends Part> parts) {
        var running = new ArrayList<RunningPart>();
        synchronized (this) {
            requireNotStopping();
            stages.push(running);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = parts.stream()
                    .map(part -> CompletableFuture.runAsync(() -> bringUp(part, running), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(starts).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalStackException ours ? ours : e;
        }
    }

    private void bringUp(Part part, List<RunningPart> stage) {
        var began = Instant.now();
        part.prepare();
        state.beginLog(part.name());
        var running = launch(part, stage);
        running.awaitAnswer();
        part.furnish();
        notes.say("%s is up (%.1f s)"
                .formatted(part.name(), Duration.between(began, Instant.now()).toMillis() / 1000.0));
        Thread.ofPlatform().daemon().name("watch-" + part.name()).start(() -> watch(running, stage));
    }

    private synchronized RunningPart launch(Part part, List<RunningPart> stage) {
        requireNotStopping();
        var running = RunningPart.start(part, launcher, state);
        stage.removeIf(earlier -> earlier.part().equals(part));
        stage.add(running);
        return running;
    }

    private void watch(RunningPart first, List<RunningPart> stage) {
        var restarts = new ArrayDeque<Instant>();
        var running = first;
        try {
            while (true) {
                var status = running.awaitEnd();
                if (isStopping()) {
                    return;
                }
                var part = running.part();
                restarts.removeIf(at -> at.isBefore(Instant.now().minus(RESTARTS_COUNTED_FOR)));
                if (!part.isRestarted() || restarts.size() >= MOST_RESTARTS) {
                    failure.complete("%s died (%d). The end of %s:%n%s"
                            .formatted(part.name(), status, running.log(), LogTail.of(running.log())));
                    return;
                }
                notes.say("%s died (%d); it is started again".formatted(part.name(), status));
                restarts.add(Instant.now());
                running = launch(part, stage);
            }
        } catch (InterruptedException | LocalStackException e) {
            failure.complete(e.toString());
        }
    }

    /** Waits until something ends the run, and returns what: there is always a reason to tell. */
    String awaitFailure() {
        return failure.join();
    }

    /** Tells at once, also whoever waits for something else, what would end the run. */
    void whenFailed(Consumer<String> tell) {
        failure.thenAccept(tell);
    }

    /** Stops everything, the last stage first. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var stage : stages) {
                stage.stream()
                        .map(running -> CompletableFuture.runAsync(running::stop, threads))
                        .toList()
                        .forEach(CompletableFuture::join);
            }
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void requireNotStopping() {
        if (stopping) {
            throw new LocalStackException("Stopped.");
        }
    }
}
