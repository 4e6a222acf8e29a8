package org.callout.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the region once, at start; a file that cannot be read stops the start. */
@Singleton
class RegionFile {

    @Produces
    @Singleton
    Region region(@ConfigProperty(name = "callout.region-file") Optional<Path> file, ObjectMapper json) {
        return file.map(path -> read(path, json)).orElse(Region.EARTH);
    }

    private static Region read(Path file, ObjectMapper json) {
        try {
            return json.readValue(file.toFile(), Region.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the region file " + file, unreadable);
        }
    }
}
