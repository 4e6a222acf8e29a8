package org.callout.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one local stack keeps its data, logs and pid files. One stack at a time owns it, by a lock that dies with it. */
final class StateDirectory {
    private final Path path;
    private @Nullable FileLock lock;

    StateDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Claims it for this process, for as long as it lives or until it is released; false when another already runs on it. */
    boolean tryClaim() {
        try {
            Files.createDirectories(path);
            // Stays open: closing the channel would release the lock.
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null; // held by this very process
        } catch (IOException e) {
            throw new LocalStackException("The state directory " + path + " cannot be used: " + e.getMessage(), e);
        }
        return lock != null;
    }

    /** The same for whoever cannot go on without. */
    void claim() {
        if (!tryClaim()) {
            throw inUse();
        }
    }

    /** Lets the next one have it, who may be in this process. Does nothing where it is not claimed. */
    void release() {
        FileLock held = lock;
        lock = null;
        if (held == null) {
            return;
        }
        try {
            held.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to tell whoever wanted it for a stack of their own. */
    LocalStackException inUse() {
        return new LocalStackException("Another Callout already runs on " + path
                + ". Stop it, or give this one a state and ports of its own (CALLOUT_STATE, DISPATCH_PORT, …).");
    }

    Path path() {
        return path;
    }

    Path log(String part) {
        return folder("logs").resolve(part + ".log");
    }

    /** Empties it: a log begins with the run, and goes on when its part is started again. */
    void beginLog(String part) {
        try {
            Files.deleteIfExists(log(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PidFile pidFile(String part) {
        return new PidFile(folder("pids").resolve(part + ".pid"));
    }

    /** The pid files of whatever an earlier run may have left behind. */
    List<PidFile> pidFiles() {
        try (var files = Files.list(folder("pids"))) {
            return files.sorted().map(PidFile::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in it, made when missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all in it. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
