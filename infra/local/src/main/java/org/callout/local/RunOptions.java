package org.callout.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What infra/run is told, with which region.
 *
 * @param volunteers so many demo volunteers besides Anna and Ben; 0 for nobody at all
 * @param extract an OpenStreetMap extract to load instead of a folder that is a region
 * @param aedLists only with an extract
 */
record RunOptions(int volunteers, Optional<Path> extract, List<Path> aedLists) {
    private static final int USUAL_VOLUNTEERS = 300;
    private static final String USAGE = "usage: infra/run [--osm FILE.osm.pbf [--aeds FILE]…] [--volunteers N]";

    RunOptions {
        aedLists = List.copyOf(aedLists);
    }

    static RunOptions parse(List<String> words) {
        var volunteers = USUAL_VOLUNTEERS;
        @Nullable Path extract = null;
        var aedLists = new ArrayList<Path>();
        for (var i = 0; i < words.size(); i += 2) {
            var value = i + 1 < words.size() ? words.get(i + 1) : "";
            switch (words.get(i)) {
                case "--volunteers" -> volunteers = number(value);
                case "--osm" -> extract = file(value);
                case "--aeds" -> aedLists.add(file(value));
                default -> throw new LocalStackException(USAGE);
            }
        }
        if (extract == null && !aedLists.isEmpty()) {
            throw new LocalStackException(USAGE);
        }
        return new RunOptions(volunteers, Optional.ofNullable(extract), aedLists);
    }

    /** What the program that prepares regions is told: the extract and its lists, or else {@code folder}. */
    List<String> source(Path folder) {
        if (extract.isEmpty()) {
            return List.of(folder.toString());
        }
        var words = new ArrayList<>(List.of("--osm", extract.get().toString()));
        aedLists.forEach(list -> words.addAll(List.of("--aeds", list.toString())));
        return words;
    }

    private static int number(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new LocalStackException(USAGE);
    }

    private static Path file(String text) {
        if (text.isEmpty()) {
            throw new LocalStackException(USAGE);
        }
        return Path.of(text).toAbsolutePath();
    }
}
