package org.callout.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says how far the preparation is: in lines to the terminal, and in {@code progress.json} for the services, which beats like a heart
 * so that they can tell a slow preparation from a dead one. The file is gone when the region is ready.
 */
final class Progress implements AutoCloseable {

    private static final Duration BEAT = Duration.ofSeconds(2);

    private final Path file;
    private final PrintStream out;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    private State state = new State("", "", 0, null, 0);

    /**
     * What the file says.
     *
     * @param percent of the whole preparation
     * @param failed why it ended without a region; null while it goes on
     * @param at when that was so, milliseconds since 1970
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String name, String step, int percent, @Nullable String failed, long at) {}

    Progress(Path folder, PrintStream out, Clock clock) {
        this.file = folder.resolve("progress.json");
        this.out = out;
        this.clock = clock;
    }

    /** Begins to tell about a region. */
    synchronized void begin(String name) {
        state = new State(name, "Reading", 0, null, clock.millis());
        var unused = heart.scheduleAtFixedRate(this::write, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        write();
    }

    /**
     * Another step has begun.
     *
     * @param step a few words: {@code Loading roads}
     * @param percent of the whole preparation that lies behind
     */
    synchronized void step(String step, int percent) {
        state = new State(state.name, step, percent, null, clock.millis());
        write();
        say("%s of %s, %d %%".formatted(step, state.name, percent));
    }

    /** Something worth a line in the terminal alone. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** It came to nothing; the file stays to say so. */
    synchronized void fail(String why) {
        heart.shutdownNow();
        state = new State(state.name, state.step, state.percent, why, clock.millis());
        write();
    }

    /** The region is ready. */
    synchronized void done() {
        heart.shutdownNow();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void write() {
        try {
            State now = new State(state.name, state.step, state.percent, state.failed, clock.millis());
            Path fresh = Files.write(file.resolveSibling("progress.json.new"), json.writeValueAsBytes(now));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
