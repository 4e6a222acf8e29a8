package org.callout.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A part's process while it lives. */
final class RunningPart {
    /** How long a part may take over an orderly stop before it is killed. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Part part;
    private final Process process;
    private final PidFile pidFile;
    private final Path log;

    private RunningPart(Part part, Process process, PidFile pidFile, Path log) {
        this.part = part;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    static RunningPart start(Part part, Launcher launcher, StateDirectory state) {
        var log = state.log(part.name());
        var process = launcher.start(part.command(), log, part.stopSignal());
        var pidFile = state.pidFile(part.name());
        pidFile.remember(process.toHandle());
        return new RunningPart(part, process, pidFile, log);
    }

    Part part() {
        return part;
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns once it answers; fails if it dies before, or never does. */
    void awaitAnswer() {
        var deadline = System.nanoTime() + part.patience().toNanos();
        while (!part.answers()) {
            if (!process.isAlive()) {
                throw new LocalStackException("%s ended before it answered (%d). The end of %s:%n%s"
                        .formatted(part.name(), process.exitValue(), log, LogTail.of(log)));
            }
            if (System.nanoTime() > deadline) {
                throw new LocalStackException("%s does not answer after %d s. The end of %s:%n%s"
                        .formatted(part.name(), part.patience().toSeconds(), log, LogTail.of(log)));
            }
            pause(BETWEEN_LOOKS);
        }
    }

    /** Returns the exit status when the process has ended. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to stop, then insists. */
    void stop() {
        stop(process.toHandle(), part.stopSignal());
        pidFile.forget();
    }

    /** Asks a process to stop, then insists; its descendants go with it. */
    static void stop(ProcessHandle process, Part.Signal signal) {
        var family = process.descendants().toList();
        signal(process, signal);
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static void signal(ProcessHandle process, Part.Signal signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted.", e);
        }
    }
}
