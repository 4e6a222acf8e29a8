package org.callout.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder of prepared regions, as the program that prepares them leaves it. */
final class RegionStore {

    private final Path folder = folder();

    /** Makes a region and lets the link lead to it; returns the link. */
    Path use(String key, String facts, String map) {
        try {
            Path region = Files.createDirectories(folder.resolve(key));
            Files.writeString(region.resolve("region.json"), facts);
            Files.writeString(region.resolve("town.pmtiles"), map);
            Path link = folder.resolve("current");
            Path fresh = Files.createSymbolicLink(folder.resolve("current.new"), Path.of(key));
            return Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("regions");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
