package org.callout.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes so that none outlives this one.
 *
 * <p>Each part gets a session of its own, so that Ctrl-C reaches only the supervisor, which then stops the parts in
 * order. Where the system can (Linux), the kernel ends them if the supervisor is killed with -9. That promise is tied
 * to the <em>thread</em> that started the process, hence the one thread here that never ends.
 */
final class Launcher {
    private static final List<Path> TOOL_FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"));

    private final ExecutorService oneLastingThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("launcher").daemon().factory());

    /** Starts a part; what it prints goes to {@code log}, after what stands there. */
    Process start(Command command, Path log, Part.Signal whenOrphaned) {
        var builder = builder(command, prefix(command, whenOrphaned, true));
        builder.redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        return onLastingThread(builder::start);
    }

    /** Starts a command that shares this process's terminal. */
    Process startInForeground(Command command) {
        var builder = builder(command, prefix(command, Part.Signal.TERM, false)).inheritIO();
        return onLastingThread(builder::start);
    }

    /** Starts a command that hears of no real server; what it prints is for the caller to read, what it complains of is seen. */
    Process startForReading(Command command) {
        var builder = builder(command, prefix(command, Part.Signal.TERM, true)).redirectError(Redirect.INHERIT);
        RealServers.forget(builder.environment());
        return onLastingThread(builder::start);
    }

    /** Starts a command whose output is progress for the caller to read; what it complains of goes to {@code log}. */
    Process startForProgress(Command command, Path log) {
        var builder = builder(command, prefix(command, Part.Signal.TERM, true))
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectError(Redirect.appendTo(log.toFile()));
        return onLastingThread(builder::start);
    }

    /** Runs a command to its end, appending what it prints to {@code log}; fails unless it succeeds. */
    void run(Command command, Path log) {
        var builder = builder(command, prefix(command, Part.Signal.TERM, false));
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        var status = onLastingThread(() -> builder.start().waitFor());
        if (status != 0) {
            throw new LocalStackException(
                    "%s failed (%d); %s says:%n%s".formatted(command.words().getFirst(), status, log, LogTail.of(log)));
        }
    }

    /** Whether a command succeeds; it prints nothing. */
    boolean succeeds(Command command) {
        var builder = builder(command, prefix(command, Part.Signal.TERM, false));
        builder.redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        return onLastingThread(() -> builder.start().waitFor()) == 0;
    }

    private static ProcessBuilder builder(Command command, List<String> prefix) {
        var words = new ArrayList<>(prefix);
        words.addAll(command.words());
        var builder = new ProcessBuilder(words).directory(command.directory().toFile());
        builder.environment().putAll(command.environment());
        return builder;
    }

    private static List<String> prefix(Command command, Part.Signal whenOrphaned, boolean ownSession) {
        var prefix = new ArrayList<String>();
        if (ownSession && has("setsid")) {
            prefix.add("setsid");
        }
        if (has("setpriv")) {
            prefix.addAll(List.of("setpriv", "--pdeathsig", whenOrphaned.name()));
            if (command.user() != null) {
                prefix.addAll(List.of("--reuid", command.user(), "--regid", groupOf(command.user()), "--clear-groups"));
            }
        } else if (command.user() != null) {
            throw new LocalStackException("PostgreSQL refuses to run as root, and setpriv (of util-linux) is missing: "
                    + "run as another user.");
        }
        return prefix;
    }

    private static String groupOf(String user) {
        try (var accounts = Files.lines(Path.of("/etc/passwd"))) {
            return accounts.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(user))
                    .map(fields -> fields[3])
                    .findFirst()
                    .orElseThrow(() -> new LocalStackException("There is no account " + user + "."));
        } catch (IOException e) {
            throw new LocalStackException("The accounts of this machine cannot be read.", e);
        }
    }

    private static boolean has(String tool) {
        return TOOL_FOLDERS.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(tool)));
    }

    private <T> T onLastingThread(Callable<T> work) {
        try {
            return oneLastingThread.submit(work).get();
        } catch (ExecutionException e) {
            throw new LocalStackException("Could not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted.", e);
        }
    }
}
