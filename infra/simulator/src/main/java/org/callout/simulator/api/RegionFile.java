package org.callout.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.callout.geo.place.Position;

/** A region's {@code region.json}, as far as the simulator looks. */
public record RegionFile(Path path) {

    /** Where the demonstration's first callout is raised; empty when the file does not say. */
    public Optional<Position> place() {
        try {
            JsonNode place = new ObjectMapper().readTree(path.toFile()).path("place");
            return place.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(new Position(
                            place.path("lon").asDouble(), place.path("lat").asDouble()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
