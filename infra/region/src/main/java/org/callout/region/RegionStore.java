package org.callout.region;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder of prepared regions, each under its content key, and the link {@code current}, which says which one is in use. A folder
 * under its key is whole: it is made under another name and renamed at the end.
 */
final class RegionStore {

    private static final String CURRENT = "current";
    private static final String UNFINISHED = ".part";

    /** Nothing else is ever deleted. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{16}(\\.part)?");

    /** Enough to go back and forth between a few towns. */
    private static final int KEPT = 4;

    private final Path folder;

    RegionStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
    }

    Path folder() {
        return folder;
    }

    /** Waits until nobody else prepares a region here; whoever dies lets go. */
    FileLock lock(Runnable whenWaiting) throws IOException {
        // Not closed: that would let go of the lock, which is wanted until this process ends.
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock != null) {
            return lock;
        }
        whenWaiting.run();
        return channel.lock();
    }

    Optional<Path> find(String key) {
        return Optional.of(folder.resolve(key)).filter(Files::isDirectory);
    }

    /** An empty folder to make a region in. */
    Path begin(String key) throws IOException {
        Path part = folder.resolve(key + UNFINISHED);
        delete(part);
        return Files.createDirectory(part);
    }

    /** What was begun is whole now. */
    Path finish(String key) throws IOException {
        return Files.move(folder.resolve(key + UNFINISHED), folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets the link lead to that region, in one step; it is relative, so that the folder may be mounted elsewhere. */
    void use(String key) throws IOException {
        Path link = folder.resolve(CURRENT + ".new");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(key));
        Files.move(link, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(folder.resolve(key), FileTime.from(Instant.now()));
    }

    /** Deletes what nobody has used for longest, and what was never finished. */
    void tidy(String inUse) throws IOException {
        for (Path each : list()) {
            if (each.getFileName().toString().endsWith(UNFINISHED)) {
                delete(each);
            }
        }
        List<Path> others = list().stream()
                .filter(each -> !each.endsWith(inUse))
                .sorted(Comparator.comparing(RegionStore::lastUsed).reversed())
                .toList();
        for (Path each : others.subList(Math.min(KEPT - 1, others.size()), others.size())) {
            delete(each);
        }
    }

    private List<Path> list() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static FileTime lastUsed(Path region) {
        try {
            return Files.getLastModifiedTime(region);
        } catch (IOException vanished) {
            return FileTime.from(Instant.EPOCH);
        }
    }

    private static void delete(Path region) throws IOException {
        if (!Files.exists(region, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(region)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
