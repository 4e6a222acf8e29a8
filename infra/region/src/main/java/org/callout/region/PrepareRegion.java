package org.callout.region;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program: {@code PrepareRegion REGIONS BASEMAP FOLDER}, or {@code PrepareRegion REGIONS BASEMAP --osm FILE [--aeds FILE]…}. BASEMAP holds the
 * program that draws base maps. REGIONS is where
 * prepared regions are kept; its link {@code current} leads to the one just prepared. Prints its progress, and at the end {@code
 * PREPARED} and the folder; ends with 1 after one line that begins with {@code FAILED}.
 */
public final class PrepareRegion {

    private static final String USAGE = "usage: PrepareRegion REGIONS BASEMAP (FOLDER | --osm FILE [--aeds FILE]…)";

    private PrepareRegion() {}

    /** Ends the JVM. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> words) {
        try {
            if (words.size() < 3) {
                throw new UnusableSourceException(USAGE);
            }
            prepare(
                    new RegionStore(Path.of(words.getFirst())),
                    new BaseMapProgram(Path.of(words.get(1))),
                    sources(words.subList(2, words.size())));
            return 0;
        } catch (UnusableSourceException e) {
            return failed(e.why());
        } catch (IOException | RuntimeException | Error e) {
            e.printStackTrace();
            return failed("The region cannot be prepared: " + e);
        }
    }

    private static void prepare(RegionStore store, BaseMapProgram baseMap, Sources sources)
            throws IOException, UnusableSourceException {
        try (var progress = new Progress(store.folder(), System.out, Clock.systemUTC());
                FileLock mine = store.lock(() -> progress.say("Another region is being prepared; waiting for it"))) {
            try {
                Path region = new Preparation(store, baseMap, progress).prepare(sources);
                progress.say("PREPARED " + region);
            } catch (UnusableSourceException e) {
                progress.fail(e.why());
                throw e;
            } catch (IOException | RuntimeException | Error e) {
                progress.fail("The region cannot be prepared: " + e);
                throw e;
            }
        }
    }

    private static Sources sources(List<String> words) throws IOException, UnusableSourceException {
        if (words.size() == 1 && !words.getFirst().startsWith("--")) {
            return Sources.in(Path.of(words.getFirst()));
        }
        @Nullable Path extract = null;
        List<Path> lists = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            switch (words.get(i)) {
                case "--osm" -> extract = Path.of(words.get(i + 1));
                case "--aeds" -> lists.add(Path.of(words.get(i + 1)));
                default -> throw new UnusableSourceException(USAGE);
            }
        }
        if (extract == null || words.size() % 2 != 0) {
            throw new UnusableSourceException(USAGE);
        }
        return Sources.of(extract, lists);
    }

    private static int failed(String why) {
        System.out.println("FAILED " + why);
        return 1;
    }
}
