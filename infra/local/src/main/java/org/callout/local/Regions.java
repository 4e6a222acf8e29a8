package org.callout.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where prepared regions are kept, and the program that prepares them. */
final class Regions {
    /** Enough for a town; a country needs about so many times its extract. */
    private static final long LEAST_HEAP_MEGABYTES = 1024;

    private static final long HEAP_PER_EXTRACT = 8;
    private static final String PREPARED = "PREPARED ";
    private static final String FAILED = "FAILED ";

    private final StateDirectory state;
    private final Programs programs;
    private final Launcher launcher;

    Regions(StateDirectory state, Programs programs, Launcher launcher) {
        this.state = state;
        this.programs = programs;
        this.launcher = launcher;
    }

    /** A link that leads to the region in use, once one is prepared. */
    Path current() {
        return state.folder("regions").resolve("current");
    }

    /**
     * Prepares a region, unless that has been done before, and puts it into use.
     *
     * @param source as {@link RunOptions#source} says it
     * @param progress takes one line at a time
     * @return the region's name among the prepared ones
     */
    String prepare(List<String> source, Consumer<String> progress) {
        var words = new ArrayList<>(List.of(
                state.folder("regions").toString(),
                programs.folder().resolve("basemap").toString()));
        words.addAll(source);
        state.beginLog("region");
        var process = launcher.startForProgress(programs.region(heap(source), words), state.log("region"));
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PREPARED)) {
                    return Path.of(line.substring(PREPARED.length()))
                            .getFileName()
                            .toString();
                }
                if (line.startsWith(FAILED)) {
                    throw new LocalStackException(line.substring(FAILED.length()));
                }
                progress.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new LocalStackException("The region could not be prepared. The end of %s:%n%s"
                .formatted(state.log("region"), LogTail.of(state.log("region"))));
    }

    private static String heap(List<String> source) {
        var largest = source.stream()
                .map(Path::of)
                .flatMap(Regions::files)
                .mapToLong(file -> file.toFile().length())
                .max()
                .orElse(0);
        return Math.max(LEAST_HEAP_MEGABYTES, HEAP_PER_EXTRACT * (largest >> 20)) + "m";
    }

    private static Stream<Path> files(Path source) {
        if (!Files.isDirectory(source)) {
            return Stream.of(source);
        }
        try (var files = Files.list(source)) {
            return files.toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }
}
